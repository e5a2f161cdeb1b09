import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { RuleCard } from '@/features/eligibility/components/rule-card';
import {
  useCampaign,
  useDropSource,
  useNomination,
  useNominationStep,
} from '@/features/rankings/api/use-campaigns';
import type { NominationDetail } from '@/features/rankings/api/use-campaigns';
import styles from '@/features/rankings/components/campaign-board.module.css';
import { StageTag } from '@/features/rankings/components/nominations-table';
import { Obstacles, StepButtons, StepLog } from '@/features/rankings/components/process-steps';
import { AttachmentList } from '@/shared/attachments/attachment-list';
import { useAttachments } from '@/shared/attachments/use-attachments';
import { useLocalized } from '@/shared/hooks/use-language';
import { permissions } from '@/shared/permissions/permissions';
import { useCan, useSession } from '@/shared/permissions/session-context';
import { useCountyName } from '@/shared/reference/use-programmes';
import { useRecentItem } from '@/shared/recent/recent-items';
import { Card, PageHeader } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { DateText, InstantText, OutcomeTag, SourceNote } from '@/shared/ui/values';

function Sources({ data }: { data: NominationDetail }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const session = useSession();
  const canDraft = useCan(permissions.rankingsDraft);
  const canAttach = useCan(permissions.attachmentsWrite) && data.canEdit;
  const { nomination } = data;
  const kinds = useCampaign(nomination.campaignId).data?.sources ?? [];
  const drop = useDropSource(nomination.id);
  const files = useAttachments('ranking-nomination', nomination.id, session.role !== 'institution');
  return (
    <Card title={t('nomination.sources')}>
      <ul className={styles.plain}>
        {nomination.sources.map((source) => {
          const kind = kinds.find((one) => one.kind.id === source.sourceId)?.kind;
          const name = kind === undefined ? source.sourceId : localized(kind.name);
          return (
            <li key={source.id} className={styles.source}>
              <header>
                <strong>
                  {kind === undefined ? name : t('campaign.ordinal', { number: kind.number, name })}
                </strong>
                {kind !== undefined && <SourceNote source={kind.source} />}
                {data.canEdit && (canDraft || source.by.name === session.displayName) && (
                  <PlainButton
                    icon="trash"
                    disabled={drop.isPending}
                    onClick={() => drop.mutate({ sourceId: source.id, version: nomination.version })}
                  >
                    {t('nomination.drop')}
                  </PlainButton>
                )}
              </header>
              <p>{source.detail}</p>
              <p className={styles.by}>
                {t(`nomination.nominators.${source.nominator}`)} · {source.by.name} ·{' '}
                <InstantText instant={source.by.at} />
              </p>
              {session.role !== 'institution' && files.data !== undefined && (
                <AttachmentList
                  subject={{ kind: 'ranking-nomination', subjectId: nomination.id, part: source.sourceId }}
                  files={files.data}
                  canEdit={canAttach}
                  label={name}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function NominationView({ data }: { data: NominationDetail }): ReactElement {
  const { t } = useTranslation('rankings');
  const countyName = useCountyName();
  const canReadEnterprise = useCan(permissions.enterprisesRead);
  const { nomination, campaign } = data;
  useRecentItem('nomination', nomination.enterpriseName);
  const step = useNominationStep(nomination.id);
  const terms = useCampaign(nomination.campaignId).data?.sources.map((one) => one.kind.name) ?? [];
  return (
    <>
      <PageHeader
        title={nomination.enterpriseName}
        crumbs={[
          { label: t('campaign.title'), to: '/campaigns' },
          { label: campaign.title, to: `/campaigns/${campaign.id}` },
        ]}
        lead={
          <>
            <StageTag stage={nomination.stage} /> {nomination.creditCode}{' '}
            {nomination.countyCode != null && countyName(nomination.countyCode)}{' '}
            {canReadEnterprise && (
              <Link className={styles.inline} to={`/enterprises/${nomination.enterpriseId}`}>
                {t('nomination.enterprise')}
              </Link>
            )}
          </>
        }
        actions={
          <StepButtons
            words="nomination"
            offers={data.offers}
            isPending={step.isPending}
            error={step.error}
            onTake={(action, note, done) =>
              step.mutate({ action, note, version: nomination.version }, { onSuccess: done })
            }
          />
        }
      />
      {data.offers.some((offer) => !offer.isReady) && (
        <Card title={t('nomination.obstacles')}>
          <Obstacles offers={data.offers} />
        </Card>
      )}
      <Sources data={data} />
      <Card
        title={t('nomination.entry')}
        extra={
          <span className={styles.extra}>
            <OutcomeTag outcome={nomination.entry} /> <DateText day={nomination.checkedOn} />
          </span>
        }
      >
        {data.entryConditions.length === 0 ? (
          <p>{t('nomination.entryHidden')}</p>
        ) : (
          data.entryConditions.map((rule) => (
            <RuleCard key={rule.rule} rule={rule} open={rule.outcome !== 'met'} />
          ))
        )}
      </Card>
      <Card title={t('tabs.steps')}>
        <StepLog words="nomination" steps={data.steps} terms={terms} />
      </Card>
    </>
  );
}

/** One enterprise named as a candidate: sources with evidence, conditions explained, and what may be done now. */
export function NominationPage({ id }: { id: string }): ReactElement {
  const query = useNomination(id);
  return <QueryStates query={query}>{(data) => <NominationView data={data} />}</QueryStates>;
}
