import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { Edition } from '@/features/rankings/api/types';
import { useDifference, useEdition } from '@/features/rankings/api/use-editions';
import { AdjustmentList } from '@/features/rankings/components/adjustment-list';
import { CandidateDrawer } from '@/features/rankings/components/candidate-drawer';
import { CurrentListView } from '@/features/rankings/components/current-list';
import { DifferenceView } from '@/features/rankings/components/difference-view';
import { EditionSeal } from '@/features/rankings/components/edition-seal';
import { EntriesTable } from '@/features/rankings/components/entries-table';
import type { EntryFilter } from '@/features/rankings/components/entries-table';
import { ModelView } from '@/features/rankings/components/model-view';
import { RemovalBoard } from '@/features/rankings/components/removal-board';
import { useTableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useRecentItem } from '@/shared/recent/recent-items';
import { PageHeader } from '@/shared/ui/page';
import { ButtonLink, DownloadLink } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { TabLinks, useTab } from '@/shared/ui/tab-links';
import { DateText, SourceNote, Tag } from '@/shared/ui/values';

import { useCandidateParameter } from './use-candidate-parameter';
import { useChosenCandidates } from './use-chosen-candidates';

const filters: readonly EntryFilter[] = ['search', 'outcome'];

function Difference({ data }: { data: Edition }): ReactElement {
  const query = useDifference(data.edition.id);
  return (
    <QueryStates query={query}>
      {(difference) => <DifferenceView difference={difference} model={data.model} />}
    </QueryStates>
  );
}

function EditionView({ data }: { data: Edition }): ReactElement {
  const { t } = useTranslation('rankings');
  const canDraft = useCan(permissions.rankingsDraft);
  const [candidate, openCandidate] = useCandidateParameter();
  const comparison = useChosenCandidates();
  const tab = useTab(['top', 'reserve', 'current', 'removal', 'difference', 'others', 'decisions', 'model']);
  const state = useTableState(filters);
  const { edition, model } = data;
  useRecentItem('edition', edition.title);
  const list = { id: edition.id, isEdition: true };
  return (
    <>
      <PageHeader
        title={edition.title}
        crumbs={[{ label: t('title'), to: '/rankings' }]}
        lead={
          <>
            <Tag tone="strong">{t('public.number', { number: edition.number })}</Tag> {t('columns.asOf')}{' '}
            <DateText day={edition.asOf} /> <SourceNote source={model.source} />
          </>
        }
        actions={
          <>
            <ButtonLink icon="globe" to={`/public/rankings/${edition.editionNumber}`}>
              {t('actions.publicPage')}
            </ButtonLink>
            <ButtonLink icon="printer" to={`/rankings/editions/${edition.id}/print`}>
              {t('actions.print')}
            </ButtonLink>
            <DownloadLink href={`/api/v1/rankings/editions/${edition.id}/lists.xlsx`}>
              {t('actions.download')}
            </DownloadLink>
          </>
        }
      />
      <EditionSeal edition={edition} canVerify={canDraft} />
      <TabLinks
        label={t('tabs.label')}
        current={tab}
        tabs={[
          { value: 'top', label: t('outcome.top'), count: edition.topCount },
          { value: 'reserve', label: t('outcome.reserve'), count: edition.reserveCount },
          { value: 'current', label: t('tabs.current') },
          { value: 'removal', label: t('tabs.removal') },
          { value: 'difference', label: t('tabs.difference') },
          { value: 'others', label: t('tabs.others') },
          { value: 'decisions', label: t('tabs.decisions'), count: data.adjustments.length },
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
      {tab === 'difference' && <Difference data={data} />}
      {tab === 'current' && <CurrentListView editionId={edition.id} />}
      {tab === 'removal' && <RemovalBoard editionId={edition.id} model={model} />}
      {tab === 'decisions' && <AdjustmentList adjustments={data.adjustments} onOpen={openCandidate} />}
      {tab === 'model' && <ModelView model={model} unused={data.unusedIndicators} />}
      {candidate !== null && (
        <CandidateDrawer
          key={candidate}
          list={list}
          model={model}
          enterpriseId={candidate}
          onClose={() => openCandidate(null)}
        />
      )}
    </>
  );
}

/** A published edition. */
export default function RankingEditionPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useEdition(id);
  return <QueryStates query={query}>{(data) => <EditionView data={data} />}</QueryStates>;
}
