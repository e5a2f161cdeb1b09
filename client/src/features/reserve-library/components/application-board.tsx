import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useDebounced } from '@/shared/hooks/use-debounced';
import type { TableState } from '@/shared/hooks/use-table-state';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Deadline } from '@/shared/ui/deadline';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { SelectField } from '@/shared/ui/plain-fields';
import { Absent, DateText, InstantText, OutcomeTag, Tag } from '@/shared/ui/values';

import { applicationStages, useApplications, useApplicationStages } from '../api/use-applications';
import type { ApplicationQuery, ApplicationStage, ApplicationSummary } from '../api/use-applications';
import styles from './reserve.module.css';
import { SearchFilter } from './search-filter';

export type ApplicationFilter = 'search' | 'at' | 'county' | 'route';

export const applicationFilters: readonly ApplicationFilter[] = ['search', 'at', 'county', 'route'];

/** How far an application has come. */
export function ApplicationTag({ stage }: { stage: ApplicationStage }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const tone =
    stage === 'admitted' ? 'strong' : stage === 'sentBack' || stage === 'refused' ? 'warning' : undefined;
  return <Tag {...(tone === undefined ? {} : { tone })}>{t(`application.stages.${stage}`)}</Tag>;
}

function useColumns(): Column<ApplicationSummary>[] {
  const { t } = useTranslation('reserve-library');
  const countyName = useCountyName();
  return [
    {
      key: 'name',
      title: t('columns.name'),
      isRowHeader: true,
      render: (row) => <Link to={`/reserve-library/applications/${row.id}`}>{row.enterpriseName}</Link>,
    },
    {
      key: 'county',
      title: t('columns.county'),
      render: (row) => (row.countyCode == null ? <Absent /> : countyName(row.countyCode)),
    },
    {
      key: 'route',
      title: t('application.route'),
      render: (row) => t(`application.routes.${row.route}`),
    },
    {
      key: 'stage',
      title: t('columns.stage'),
      render: (row) => <ApplicationTag stage={row.stage} />,
    },
    {
      key: 'precheck',
      title: t('application.precheck'),
      noWrap: true,
      render: (row) => (row.submittedAt == null ? <Absent /> : <OutcomeTag outcome={row.precheck} />),
    },
    {
      key: 'submitted',
      title: t('application.submittedAt'),
      noWrap: true,
      render: (row) => <InstantText instant={row.submittedAt} />,
    },
    {
      key: 'times',
      title: t('application.times'),
      align: 'end',
      defaultHidden: true,
      render: (row) => formatNumber(row.submissions),
    },
    {
      key: 'due',
      title: t('application.opinionsDue'),
      render: (row) =>
        row.stage === 'recheck' ? <Deadline day={row.opinionsDueOn} /> : <DateText day={row.opinionsDueOn} />,
    },
  ];
}

function queryOf(libraryId: string, state: TableState<ApplicationFilter>, search: string): ApplicationQuery {
  const { filters } = state;
  const stage = applicationStages.find((one) => one === filters.at);
  const route = (['county', 'department'] as const).find((one) => one === filters.route);
  return {
    libraryId,
    page: state.page,
    pageSize: state.pageSize,
    ...(search === '' ? {} : { search }),
    ...(stage === undefined ? {} : { stage }),
    ...(route === undefined ? {} : { route }),
    ...(filters.county === undefined ? {} : { countyCode: filters.county }),
  };
}

function Stages({ libraryId, chosen }: { libraryId: string; chosen: string | undefined }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const counts = useApplicationStages(libraryId).data ?? [];
  return (
    <nav aria-label={t('application.byStage')}>
      <ul className={styles.stages}>
        {counts.map(({ stage, count }) => (
          <li key={stage}>
            <Link
              to={chosen === stage ? '?tab=applications' : `?tab=applications&at=${stage}`}
              aria-current={chosen === stage ? 'true' : undefined}
            >
              <span>{t(`application.stages.${stage}`)}</span>
              <strong>{formatNumber(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The applications to a library by stage, and a table of them. */
export function ApplicationBoard({
  libraryId,
  state,
}: {
  libraryId: string;
  state: TableState<ApplicationFilter>;
}): ReactElement {
  const { t } = useTranslation('reserve-library');
  const search = useDebounced(state.filters.search ?? '', 300);
  const rows = useApplications(queryOf(libraryId, state, search));
  return (
    <div className={styles.stack}>
      <Stages libraryId={libraryId} chosen={state.filters.at} />
      <DataTable
        id="reserve-applications"
        caption={t('tabs.applications')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        query={rows}
        state={state}
        filters={
          <>
            <SearchFilter value={state.filters.search} onSearch={state.setFilters} />
            <SelectField
              inline
              label={t('application.route')}
              value={state.filters.route ?? ''}
              emptyLabel={t('filters.all')}
              choices={(['county', 'department'] as const).map((value) => ({
                value,
                label: t(`application.routes.${value}`),
              }))}
              onChange={(route) => state.setFilters({ route })}
            />
          </>
        }
        empty={
          <Notice
            icon="inbox"
            title={state.isFiltered ? t('empty.filteredApplications') : t('empty.applications')}
            text={state.isFiltered ? t('empty.filteredText') : t('empty.applicationsText')}
          />
        }
      />
    </div>
  );
}
