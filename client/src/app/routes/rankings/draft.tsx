import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import type { Draft } from '@/features/rankings/api/types';
import { useDraft } from '@/features/rankings/api/use-drafts';
import { AdjustmentList } from '@/features/rankings/components/adjustment-list';
import styles from '@/features/rankings/components/campaign-board.module.css';
import { CandidateDrawer } from '@/features/rankings/components/candidate-drawer';
import { StepList } from '@/features/rankings/components/draft-steps';
import { DeleteDialog } from '@/features/rankings/components/delete-dialog';
import { ExpertReviewView } from '@/features/rankings/components/expert-review';
import { EntriesTable } from '@/features/rankings/components/entries-table';
import type { EntryFilter } from '@/features/rankings/components/entries-table';
import { ModelView } from '@/features/rankings/components/model-view';
import { PublishDialog } from '@/features/rankings/components/publish-dialog';
import { ReviewDialog } from '@/features/rankings/components/review-dialog';
import { RobustnessView } from '@/features/rankings/components/robustness-view';
import { formatNumber } from '@/shared/format/number';
import { useTableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useRecentItem } from '@/shared/recent/recent-items';
import { Card, PageHeader } from '@/shared/ui/page';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { TabLinks, useTab } from '@/shared/ui/tab-links';
import { DateText, SourceNote, Tag } from '@/shared/ui/values';

import { useCandidateParameter } from './use-candidate-parameter';
import { useChosenCandidates } from './use-chosen-candidates';

const filters: readonly EntryFilter[] = ['search', 'outcome'];

/** A step with the version on the screen when it was asked for. */
type Asking = { action: string; offer: Draft['offers'][number]; version: number } | 'delete' | null;

function Actions(props: { draft: Draft; onAsk: (asking: Asking) => void }): ReactElement {
  const { t } = useTranslation('rankings');
  const canDraft = useCan(permissions.rankingsDraft);
  const { draft } = props.draft;
  if (draft.editionId !== null)
    return (
      <ButtonLink primary to={`/rankings/editions/${draft.editionId}`}>
        {t('actions.openEdition')}
      </ButtonLink>
    );
  return (
    <>
      {canDraft && (
        <PlainButton icon="trash" onClick={() => props.onAsk('delete')}>
          {t('delete.action')}
        </PlainButton>
      )}
      {props.draft.offers.map((offer) => (
        <PlainButton
          key={offer.action}
          primary={!offer.needsNote}
          {...(offer.action === 'publish' ? { icon: 'medal' as const } : {})}
          disabled={!offer.isReady}
          onClick={() => props.onAsk({ action: offer.action, offer, version: draft.version })}
        >
          {t(`process.actions.${offer.action}`)}
        </PlainButton>
      ))}
    </>
  );
}

function DraftView({ data }: { data: Draft }): ReactElement {
  const { t } = useTranslation('rankings');
  const canDraft = useCan(permissions.rankingsDraft);
  const [asking, setAsking] = useState<Asking>(null);
  const [candidate, openCandidate] = useCandidateParameter();
  const comparison = useChosenCandidates();
  const tab = useTab(['top', 'reserve', 'others', 'decisions', 'experts', 'robustness', 'steps', 'model']);
  const state = useTableState(filters);
  const { draft, model } = data;
  useRecentItem('draft', draft.title);
  const isOpen = draft.stage === 'draft';
  const list = { id: draft.id, isEdition: false };
  return (
    <>
      <PageHeader
        title={draft.title}
        crumbs={[{ label: t('title'), to: '/rankings?tab=drafts' }]}
        lead={
          <>
            <Tag tone={draft.stage === 'published' ? 'strong' : 'warning'}>{t(`status.${draft.stage}`)}</Tag>{' '}
            {t('columns.asOf')} <DateText day={draft.asOf} /> <SourceNote source={model.source} />{' '}
            {draft.campaignId != null && (
              <Link className={styles.inline} to={`/campaigns/${draft.campaignId}`}>
                {t('campaign.ofDraft')}
              </Link>
            )}
          </>
        }
        actions={<Actions draft={data} onAsk={setAsking} />}
      />
      <StatTiles>
        <StatTile label={t('columns.candidates')} note={t('stats.candidates')}>
          {formatNumber(draft.candidateCount)}
        </StatTile>
        <StatTile label={t('columns.ranked')} note={t('stats.ranked')}>
          {formatNumber(draft.rankedCount)}
        </StatTile>
        <StatTile label={t('stats.priority')} note={t('stats.priorityNote')}>
          {formatNumber(draft.priorityCount)}
        </StatTile>
        <StatTile label={t('stats.lists')} note={t('stats.listsNote')}>
          {formatNumber(draft.topCount)} / {formatNumber(draft.reserveCount)}
        </StatTile>
      </StatTiles>
      <TabLinks
        label={t('tabs.label')}
        current={tab}
        tabs={[
          { value: 'top', label: t('outcome.top'), count: draft.topCount },
          { value: 'reserve', label: t('outcome.reserve'), count: draft.reserveCount },
          {
            value: 'others',
            label: t('tabs.others'),
            count: draft.candidateCount - draft.topCount - draft.reserveCount,
          },
          { value: 'decisions', label: t('tabs.decisions'), count: data.adjustments.length },
          { value: 'experts', label: t('tabs.experts') },
          { value: 'robustness', label: t('tabs.robustness') },
          { value: 'steps', label: t('tabs.steps'), count: data.steps.length },
          { value: 'model', label: t('tabs.model') },
        ]}
      />
      {(tab === 'top' || tab === 'reserve' || tab === 'others') && (
        <EntriesTable
          key={tab}
          list={list}
          model={model}
          part={tab}
          state={state}
          caption={t(`tabs.${tab}`)}
          onOpen={openCandidate}
          comparison={comparison}
        />
      )}
      {tab === 'decisions' && (
        <AdjustmentList
          adjustments={data.adjustments}
          onOpen={openCandidate}
          {...(isOpen && canDraft ? { draft } : {})}
        />
      )}
      {tab === 'experts' && <ExpertReviewView draft={draft} canEdit={isOpen && canDraft} />}
      {tab === 'robustness' && <RobustnessView draftId={draft.id} canStudy={canDraft} />}
      {tab === 'steps' && (
        <Card title={t('tabs.steps')}>
          <StepList steps={data.steps} />
        </Card>
      )}
      {tab === 'model' && <ModelView model={model} unused={data.unusedIndicators} />}
      {candidate !== null && (
        <CandidateDrawer
          key={candidate}
          list={list}
          model={model}
          enterpriseId={candidate}
          onClose={() => openCandidate(null)}
          {...(isOpen && canDraft ? { editVersion: draft.version } : {})}
        />
      )}
      {asking !== null && asking !== 'delete' && asking.action === 'publish' && (
        <PublishDialog draft={data} onClose={() => setAsking(null)} />
      )}
      {asking !== null && asking !== 'delete' && asking.action !== 'publish' && (
        <ReviewDialog
          draft={data}
          version={asking.version}
          offer={asking.offer}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'delete' && (
        <DeleteDialog id={draft.id} title={draft.title} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

/** A ranked list in the making. */
export default function RankingDraftPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useDraft(id);
  return <QueryStates query={query}>{(data) => <DraftView data={data} />}</QueryStates>;
}
