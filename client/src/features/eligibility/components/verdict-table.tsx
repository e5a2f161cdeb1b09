import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { TableState } from '@/shared/hooks/use-table-state';
import { useCountyName } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { Absent, OutcomeTag, Percent } from '@/shared/ui/values';

import type { StoredVerdict, StoredVerdictPage } from '../api/use-screenings';
import { MissingMetrics } from './missing-metrics';

/** Stored verdicts of a screening on one board, nearest first. */
export function VerdictTable(props: {
  query: UseQueryResult<StoredVerdictPage>;
  state: Omit<TableState<string>, 'filters' | 'setFilters'>;
  filters: ReactNode;
  linkTo: (enterprise: string) => string;
  ruleName: (rule: string) => string;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const countyName = useCountyName();
  const columns: Column<StoredVerdict>[] = [
    {
      key: 'name',
      title: t('columns.enterprise'),
      isRowHeader: true,
      render: (row) => <Link to={props.linkTo(row.id)}>{row.name}</Link>,
    },
    {
      key: 'county',
      title: t('columns.county'),
      render: (row) => (row.countyCode === null ? <Absent /> : countyName(row.countyCode, true)),
    },
    {
      key: 'outcome',
      title: t('columns.outcome'),
      noWrap: true,
      render: (row) => <OutcomeTag outcome={row.outcome} />,
    },
    {
      key: 'standards',
      title: t('columns.standards'),
      noWrap: true,
      render: (row) => <OutcomeTag outcome={row.standardsOutcome} />,
    },
    {
      key: 'requirements',
      title: t('columns.requirements'),
      noWrap: true,
      render: (row) => <OutcomeTag outcome={row.requirementsOutcome} />,
    },
    {
      key: 'nearest',
      title: t('columns.nearestRule'),
      render: (row) => (row.nearestRule === null ? <Absent /> : props.ruleName(row.nearestRule)),
    },
    {
      key: 'gap',
      title: t('columns.gap'),
      noWrap: true,
      render: (row) => (row.gap === null ? <Absent /> : <Percent ratio={row.gap} decimals={1} />),
    },
    {
      key: 'missing',
      title: t('columns.missing'),
      isLong: true,
      render: (row) => <MissingMetrics metrics={row.missing} outcome={row.outcome} />,
    },
  ];
  return (
    <DataTable
      id="verdicts"
      caption={t('run.results')}
      columns={columns}
      rowKey={(row) => row.id}
      query={props.query}
      state={props.state}
      filters={props.filters}
      empty={<Notice icon="search" title={t('screening.none')} text={t('run.noneText')} />}
    />
  );
}
