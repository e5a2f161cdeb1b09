import type { ReactElement, ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLanguage } from '@/shared/hooks/use-language';
import type { TableState } from '@/shared/hooks/use-table-state';
import { useCountyName } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { Absent, OutcomeTag } from '@/shared/ui/values';

import type { ScreenedEnterprise, ScreenedPage } from '../api/types';
import { MissingMetrics } from './missing-metrics';

/** The enterprises with a given answer on a board. */
export function ScreenedTable(props: {
  query: UseQueryResult<ScreenedPage>;
  state: Omit<TableState<string>, 'filters' | 'setFilters'>;
  filters: ReactNode;
  linkTo: (enterprise: ScreenedEnterprise) => string;
  ruleName: (rule: string) => string;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const countyName = useCountyName();
  // English says more with each word: what is missing gets the room.
  const isEnglish = useLanguage() === 'en';
  const columns: Column<ScreenedEnterprise>[] = [
    {
      key: 'name',
      title: t('columns.enterprise'),
      isRowHeader: true,
      width: isEnglish ? '13em' : undefined,
      render: (row) => <Link to={props.linkTo(row)}>{row.name}</Link>,
    },
    {
      key: 'county',
      title: t('columns.county'),
      noWrap: !isEnglish,
      width: isEnglish ? '8em' : undefined,
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
      key: 'met',
      title: t('columns.metStandards'),
      width: isEnglish ? '10em' : undefined,
      render: (row) => {
        const met = row.standards.filter((rule) => rule.outcome === 'met');
        return met.length === 0 ? (
          <Absent />
        ) : (
          met.map((rule) => props.ruleName(rule.rule)).join(t('condition.and'))
        );
      },
    },
    {
      key: 'missing',
      title: t('columns.missing'),
      isLong: true,
      width: isEnglish ? '30em' : undefined,
      render: (row) => <MissingMetrics metrics={row.missing} outcome={row.outcome} />,
    },
  ];
  return (
    <DataTable
      id="screened"
      caption={t('screening.list')}
      columns={columns}
      rowKey={(row) => row.id}
      query={props.query}
      state={props.state}
      filters={props.filters}
      empty={<Notice icon="search" title={t('screening.none')} text={t('screening.noneText')} />}
    />
  );
}
