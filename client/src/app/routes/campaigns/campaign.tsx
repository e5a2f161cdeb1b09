import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useCampaign, useCampaignStep } from '@/features/rankings/api/use-campaigns';
import type { Campaign } from '@/features/rankings/api/use-campaigns';
import styles from '@/features/rankings/components/campaign-board.module.css';
import { NominateDialog } from '@/features/rankings/components/campaign-dialogs';
import { NominationsTable } from '@/features/rankings/components/nominations-table';
import type { NominationFilter } from '@/features/rankings/components/nominations-table';
import { Obstacles, StepButtons, StepLog, Track } from '@/features/rankings/components/process-steps';
import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useTableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan, useSession } from '@/shared/permissions/session-context';
import { useRecentItem } from '@/shared/recent/recent-items';
import { Deadline } from '@/shared/ui/deadline';
import { Card, PageHeader } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { TabLinks, useTab } from '@/shared/ui/tab-links';
import { DateText, SourceNote, Tag } from '@/shared/ui/values';

const stages = ['collecting', 'checking', 'settled'] as const;
const filters: readonly NominationFilter[] = ['search', 'stage', 'source', 'entry'];

function Progress({ data }: { data: Campaign }): ReactElement {
  const { t } = useTranslation('rankings');
  const { campaign } = data;
  useRecentItem('campaign', campaign.title);
  const step = useCampaignStep(campaign.id);
  return (
    <Card>
      <div className={styles.head}>
        <Track
          label={t('campaign.progress')}
          stages={stages.map((stage) => t(`campaign.stages.${stage}`))}
          at={stages.indexOf(campaign.stage)}
        />
        <div className={styles.next}>
          <div className={styles.window}>
            <span>
              {t('campaign.window')} <DateText day={campaign.opensOn} /> —{' '}
              {campaign.isOpenToday ? (
                <Deadline day={campaign.closesOn} />
              ) : (
                <DateText day={campaign.closesOn} />
              )}
            </span>
            <Obstacles offers={data.offers.filter((offer) => !offer.needsNote)} />
          </div>
          <div className={styles.actions}>
            <StepButtons
              words="campaign"
              offers={data.offers}
              isPending={step.isPending}
              error={step.error}
              onTake={(action, note, done) =>
                step.mutate({ action, note, version: campaign.version }, { onSuccess: done })
              }
            />
          </div>
        </div>
      </div>
    </Card>
  );
}

function Sources({ data, chosen }: { data: Campaign; chosen: string | undefined }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  return (
    <div className={styles.sourcesCard}>
      <Card title={t('campaign.sources')} extra={<SourceNote source={data.source} />}>
        <ul className={styles.sources}>
          {data.sources.map(({ kind, count }) => (
            <li key={kind.id}>
              <Link
                to={chosen === kind.id ? '?' : `?source=${kind.id}`}
                aria-current={chosen === kind.id ? 'true' : undefined}
              >
                <span>{t('campaign.ordinal', { number: kind.number, name: localized(kind.name) })}</span>
                <span className={styles.count}>{formatNumber(count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function CampaignView({ data }: { data: Campaign }): ReactElement {
  const { t } = useTranslation('rankings');
  const session = useSession();
  const canNominate = useCan(permissions.rankingsNominate);
  const [isNaming, setIsNaming] = useState(false);
  const state = useTableState(filters);
  const tab = useTab(['nominations', 'steps']);
  const { campaign } = data;
  const isOwn = session.role === 'enterprise';
  return (
    <>
      <PageHeader
        title={campaign.title}
        crumbs={[{ label: t('campaign.title'), to: '/campaigns' }]}
        lead={
          <>
            <Tag tone={campaign.isOpenToday ? 'strong' : 'warning'}>
              {t(campaign.isOpenToday ? 'campaign.openToday' : `campaign.stages.${campaign.stage}`)}
            </Tag>{' '}
            <SourceNote source={data.source} />
          </>
        }
        actions={
          canNominate &&
          campaign.isOpenToday && (
            <PlainButton primary icon="plus" onClick={() => setIsNaming(true)}>
              {t(isOwn ? 'nomination.register' : 'nomination.recommend')}
            </PlainButton>
          )
        }
      />
      <Progress data={data} />
      <div className={styles.tiles}>
        <StatTiles>
          {data.stages
            .filter(({ stage }) => stage !== 'withdrawn')
            .map(({ stage, count }) => (
              <StatTile key={stage} label={t(`nomination.stages.${stage}`)}>
                {formatNumber(count)}
              </StatTile>
            ))}
        </StatTiles>
      </div>
      <Sources data={data} chosen={state.filters.source} />
      <TabLinks
        label={t('tabs.label')}
        current={tab}
        tabs={[
          { value: 'nominations', label: t('campaign.nominations'), count: campaign.nominations },
          { value: 'steps', label: t('tabs.steps'), count: data.steps.length },
        ]}
      />
      {tab === 'nominations' ? (
        <NominationsTable campaign={data} state={state} />
      ) : (
        <Card title={t('tabs.steps')}>
          <StepLog words="campaign" steps={data.steps} />
        </Card>
      )}
      {isNaming && <NominateDialog campaign={data} isOwn={isOwn} onClose={() => setIsNaming(false)} />}
    </>
  );
}

/** One year's call for candidates: how far it has come, who was named for what, and what may be done now. */
export function CampaignPage({ id }: { id: string }): ReactElement {
  const query = useCampaign(id);
  return <QueryStates query={query}>{(data) => <CampaignView data={data} />}</QueryStates>;
}
