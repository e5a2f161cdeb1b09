import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMarkRead, useNotifications } from '@/features/notifications/api/use-notifications';
import { NotificationText } from '@/features/notifications/components/notification-text';
import { useApplications } from '@/features/reserve-library/api/use-applications';
import { useLibraries, useLibrary, useMembers } from '@/features/reserve-library/api/use-library';
import type { LibrarySummary } from '@/features/reserve-library/api/use-library';
import { ApplicationTag } from '@/features/reserve-library/components/application-board';
import { ApplyDialog } from '@/features/reserve-library/components/apply-dialog';
import { WindowTag } from '@/features/reserve-library/components/library-cards';
import { PromiseText } from '@/features/reserve-library/components/member-marks';
import styles from '@/features/reserve-library/components/reserve.module.css';
import { useLocalized } from '@/shared/hooks/use-language';
import { Card, PageHeader } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { DateText, InstantText, SourceNote, Tag } from '@/shared/ui/values';

function Memberships({ libraries }: { libraries: readonly LibrarySummary[] }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const rows = useMembers({ pageSize: 100 }).data?.items ?? [];
  return (
    <Card title={t('mine.memberships')}>
      {rows.length === 0 && <p className={styles.quiet}>{t('mine.noMembership')}</p>}
      <ul className={styles.plain}>
        {rows.map((member) => {
          const library = libraries.find((one) => one.id === member.libraryId);
          const layer = library?.layers.find((one) => one.id === member.place.layerId);
          return (
            <li key={member.id} className={styles.rule}>
              <div className={styles.ruleHead}>
                <Link to={`/reserve-library/members/${member.id}`}>
                  {library === undefined ? member.libraryId : localized(library.name)}
                </Link>
                {layer !== undefined && <Tag>{localized(layer.name)}</Tag>}
                <Tag {...(member.stage === 'active' ? { tone: 'strong' as const } : {})}>
                  {t(`stages.${member.stage}`)}
                </Tag>
              </div>
              <p className={styles.marks}>
                <span>
                  {t('columns.admittedOn')} <DateText day={member.admittedOn} />
                </span>
                {member.promise != null && (
                  <span>
                    {t('columns.promise')} <PromiseText member={member} />
                  </span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Applications(): ReactElement {
  const { t } = useTranslation('reserve-library');
  const rows = useApplications({ pageSize: 100 }).data?.items ?? [];
  return (
    <Card title={t('mine.applications')}>
      {rows.length === 0 && <p className={styles.quiet}>{t('mine.noApplication')}</p>}
      <ul className={styles.plain}>
        {rows.map((application) => (
          <li key={application.id} className={styles.rule}>
            <div className={styles.ruleHead}>
              <Link to={`/reserve-library/applications/${application.id}`}>
                {t('mine.applicationOf')} <InstantText instant={application.started.at} />
              </Link>
              <ApplicationTag stage={application.stage} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Intake({ summary }: { summary: LibrarySummary }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const library = useLibrary(summary.id);
  const [isApplying, setIsApplying] = useState(false);
  return (
    <Card title={localized(summary.name)} extra={<WindowTag window={summary.window} />}>
      <div className={styles.stack}>
        <p>
          {localized(summary.purpose)} <SourceNote source={summary.source} />
        </p>
        <div className={styles.actions}>
          <PlainButton
            primary
            icon="plus"
            disabled={library.data === undefined}
            onClick={() => setIsApplying(true)}
          >
            {t('apply.action')}
          </PlainButton>
          <Link to={`/reserve-library/libraries/${summary.id}?tab=rules`}>{t('tabs.rules')}</Link>
        </div>
        {isApplying && library.data !== undefined && (
          <ApplyDialog library={library.data} isOwn onClose={() => setIsApplying(false)} />
        )}
      </div>
    </Card>
  );
}

const latest = 50;

/** What the enterprise was told about its applications and memberships, newest first. */
function Told(): ReactElement {
  const { t } = useTranslation('reserve-library');
  const told = useNotifications({ unread: false, page: 1, pageSize: latest });
  const { mutate: markRead } = useMarkRead();
  const rows = (told.data?.items ?? []).filter((row) => row.kind.startsWith('reserve-'));
  return (
    <Card title={t('notices.title')} extra={<Link to="/notifications">{t('notices.all')}</Link>}>
      {rows.length === 0 && <p className={styles.quiet}>{t('notices.none')}</p>}
      <ul className={styles.plain}>
        {rows.map((row) => (
          <li key={row.id} className={styles.rule}>
            <div className={styles.ruleHead}>
              <InstantText instant={row.raisedAt} /> {row.raisedBy}
            </div>
            <p>
              <NotificationText
                notification={row}
                onOpen={() => {
                  if (row.readAt == null) markRead(row.id);
                }}
              />
            </p>
            {row.note != null && <p className={styles.quiet}>{row.note}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** An enterprise's own page: where it stands, its applications, its notices, and where it can apply. */
export function MinePage(): ReactElement {
  const { t } = useTranslation('reserve-library');
  const libraries = useLibraries().data ?? [];
  return (
    <>
      <PageHeader title={t('mine.title')} lead={t('mine.lead')} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Memberships libraries={libraries} />
          <Applications />
          {libraries
            .filter((library) => library.admission === 'application')
            .map((library) => (
              <Intake key={library.id} summary={library} />
            ))}
        </div>
        <Told />
      </div>
    </>
  );
}
