import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useDebounced } from '@/shared/hooks/use-debounced';
import { useLocalized } from '@/shared/hooks/use-language';
import type { TableState } from '@/shared/hooks/use-table-state';
import { useCountyName } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { SelectField, TextField } from '@/shared/ui/plain-fields';
import { Absent, InstantText, OutcomeTag, Tag } from '@/shared/ui/values';

import { useNominations } from '../api/use-campaigns';
import type { Campaign, Nomination, NominationQuery, NominationStage } from '../api/use-campaigns';

export type NominationFilter = 'search' | 'stage' | 'source' | 'entry';

export const nominationStages: readonly NominationStage[] = [
  'filling',
  'submitted',
  'sentBack',
  'accepted',
  'refused',
  'withdrawn',
];

/** How far a nomination has come. */
export function StageTag({ stage }: { stage: NominationStage }): ReactElement {
  const { t } = useTranslation('rankings');
  const tone =
    stage === 'accepted' ? 'strong' : stage === 'sentBack' || stage === 'refused' ? 'warning' : undefined;
  return <Tag {...(tone === undefined ? {} : { tone })}>{t(`nomination.stages.${stage}`)}</Tag>;
}

function queryOf(state: TableState<NominationFilter>, search: string): NominationQuery {
  const stage = nominationStages.find((one) => one === state.filters.stage);
  const entry = (['met', 'notMet', 'unknown'] as const).find((one) => one === state.filters.entry);
  return {
    page: state.page,
    pageSize: state.pageSize,
    ...(search === '' ? {} : { search }),
    ...(stage === undefined ? {} : { stage }),
    ...(entry === undefined ? {} : { entry }),
    ...(state.filters.source === undefined ? {} : { sourceId: state.filters.source }),
  };
}

function useColumns(campaign: Campaign): Column<Nomination>[] {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const countyName = useCountyName();
  const sourceName = (id: string): string => {
    const source = campaign.sources.find((one) => one.kind.id === id);
    return source === undefined ? id : localized(source.kind.name);
  };
  return [
    {
      key: 'name',
      title: t('columns.name'),
      isRowHeader: true,
      render: (row) => <Link to={`/campaigns/nominations/${row.id}`}>{row.enterpriseName}</Link>,
    },
    {
      key: 'county',
      title: t('columns.county'),
      noWrap: true,
      render: (row) => (row.countyCode == null ? <Absent /> : countyName(row.countyCode)),
    },
    {
      key: 'sources',
      title: t('nomination.sources'),
      isLong: true,
      render: (row) =>
        row.sources.length === 0 ? (
          <Absent />
        ) : (
          [...new Set(row.sources.map((one) => one.sourceId))].map(sourceName).join(t('difference.and'))
        ),
    },
    {
      key: 'entry',
      title: t('nomination.entry'),
      noWrap: true,
      render: (row) => <OutcomeTag outcome={row.entry} />,
    },
    {
      key: 'stage',
      title: t('columns.status'),
      noWrap: true,
      render: (row) => <StageTag stage={row.stage} />,
    },
    {
      key: 'submitted',
      title: t('nomination.submittedAt'),
      noWrap: true,
      render: (row) => (row.submittedAt == null ? <Absent /> : <InstantText instant={row.submittedAt} />),
    },
  ];
}

/** The nominations of a call, filtered and paged by the server. */
export function NominationsTable(props: {
  campaign: Campaign;
  state: TableState<NominationFilter>;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const { campaign, state } = props;
  const search = useDebounced(state.filters.search ?? '', 300);
  const rows = useNominations(campaign.campaign.id, queryOf(state, search));
  return (
    <DataTable
      id="nominations"
      caption={t('campaign.nominations')}
      columns={useColumns(campaign)}
      rowKey={(row) => row.id}
      query={rows}
      state={state}
      filters={
        <>
          <TextField
            inline
            label={t('filters.search')}
            type="search"
            placeholder={t('filters.searchHint')}
            value={state.filters.search ?? ''}
            onChange={(event) => state.setFilters({ search: event.target.value })}
          />
          <SelectField
            inline
            label={t('columns.status')}
            value={state.filters.stage ?? ''}
            emptyLabel={t('filters.all')}
            choices={nominationStages.map((stage) => ({
              value: stage,
              label: t(`nomination.stages.${stage}`),
            }))}
            onChange={(stage) => state.setFilters({ stage })}
          />
          <SelectField
            inline
            label={t('nomination.entry')}
            value={state.filters.entry ?? ''}
            emptyLabel={t('filters.all')}
            choices={(['met', 'notMet', 'unknown'] as const).map((entry) => ({
              value: entry,
              label: t(`nomination.entries.${entry}`),
            }))}
            onChange={(entry) => state.setFilters({ entry })}
          />
        </>
      }
      empty={
        <Notice
          icon="inbox"
          title={state.isFiltered ? t('empty.filtered') : t('campaign.none')}
          text={state.isFiltered ? t('empty.filteredText') : t('campaign.noneText')}
        />
      }
    />
  );
}
