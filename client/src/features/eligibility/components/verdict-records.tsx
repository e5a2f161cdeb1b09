import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { Icon } from '@/shared/ui/icon';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { DateText, InstantText } from '@/shared/ui/values';

import { useRecordVerdict, useVerdictRecords, useVerdictReplay } from '../api/use-verdict-records';
import type { VerdictRecord, VerdictReplay } from '../api/use-verdict-records';
import styles from './verdict-records.module.css';

function Outcome({ replay }: { replay: VerdictReplay }): ReactElement {
  const { t } = useTranslation('eligibility');
  return replay.isIdentical ? (
    <span className={styles.same}>
      <Icon name="checkCircle" size={15} /> {t('record.identical', { count: replay.rules })}
    </span>
  ) : (
    <div>
      <span className={styles.other}>
        <Icon name="alert" size={15} /> {t('record.differs', { count: replay.differences.length })}
      </span>
      <ul className={styles.differences}>
        {replay.differences.map((one) => (
          <li key={one.rule}>
            {one.rule} · {t(`record.difference.${one.difference}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Entry({ enterpriseId, record }: { enterpriseId: string; record: VerdictRecord }): ReactElement {
  const { t } = useTranslation('eligibility');
  const problemText = useProblemText();
  const [asked, setAsked] = useState(false);
  const replay = useVerdictReplay(enterpriseId, record.id, asked);
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <p>
          {t('record.of')} <DateText day={record.asOf} />
          {record.listingCommitteeOn !== null && (
            <>
              {' · '}
              {t('report.committee')} <DateText day={record.listingCommitteeOn} />
            </>
          )}
          {' · '}
          {record.recordedBy} <InstantText instant={record.recordedAt} />
        </p>
        <code className={styles.hash}>{record.contentHash}</code>
        <div role="status">
          {replay.isError && problemText(replay.error)}
          {replay.data !== undefined && <Outcome replay={replay.data} />}
        </div>
      </div>
      {replay.data === undefined && (
        <PlainButton icon="refresh" disabled={asked && replay.isPending} onClick={() => setAsked(true)}>
          {t('record.replay')}
        </PlainButton>
      )}
    </li>
  );
}

/** Verdicts recorded for good: record those of the day shown, and compute earlier ones again. */
export function VerdictRecords({ enterpriseId }: { enterpriseId: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const problemText = useProblemText();
  const [parameters] = useSearchParams();
  const mayRecord = useCan(permissions.eligibilityRecord);
  const records = useVerdictRecords(enterpriseId);
  const record = useRecordVerdict(enterpriseId);
  return (
    <section className={styles.panel} aria-label={t('record.title')}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{t('record.title')}</h2>
          <p className={styles.lead}>{t('record.lead')}</p>
        </div>
        {mayRecord && (
          <PlainButton
            icon="document"
            disabled={record.isPending}
            onClick={() =>
              record.mutate({
                asOf: parameters.get('asOf') ?? '',
                committee: parameters.get('committee') ?? '',
              })
            }
          >
            {t('record.record')}
          </PlainButton>
        )}
      </header>
      {record.isError && <p role="alert">{problemText(record.error)}</p>}
      {records.isError && <p role="alert">{problemText(records.error)}</p>}
      {records.data?.length === 0 && <p className={styles.lead}>{t('record.none')}</p>}
      <ul className={styles.list}>
        {(records.data ?? []).map((one) => (
          <Entry key={one.id} enterpriseId={enterpriseId} record={one} />
        ))}
      </ul>
    </section>
  );
}
