import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { tableAmountUnit } from '@/shared/format/amount';
import { useLanguage } from '@/shared/hooks/use-language';
import type { TableState } from '@/shared/hooks/use-table-state';
import { useCountyName } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import type { Column, Selection } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';
import { Absent, Amount, InstantText, Tag } from '@/shared/ui/values';

import type { EnterprisePage, EnterpriseSummary } from '../api/use-enterprises';
import { EnterpriseFilters } from './enterprise-filters';
import type { EnterpriseFilter } from './enterprise-filters';
import styles from './enterprise-table.module.css';
import { StageTag } from './stage-tag';

function useColumns(): Column<EnterpriseSummary>[] {
  const { t } = useTranslation('enterprises');
  const language = useLanguage();
  const countyName = useCountyName();
  const unit = tableAmountUnit(language);
  return [
    {
      key: 'name',
      title: t('fields.name'),
      isRowHeader: true,
      sortKey: 'name',
      render: (row) => (
        <>
          <Link to={`/enterprises/${row.id}`} className={styles.name}>
            {row.name}
          </Link>
          {row.tags.length > 0 && (
            <span className={styles.tags}>
              {row.tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'creditCode',
      title: t('fields.creditCode'),
      render: (row) =>
        row.creditCode === null ? <Absent /> : <span className={styles.code}>{row.creditCode}</span>,
    },
    {
      key: 'county',
      title: t('fields.county'),
      render: (row) => (row.countyCode === null ? <Absent /> : countyName(row.countyCode)),
    },
    {
      key: 'industry',
      title: t('fields.industry'),
      noWrap: true,
      render: (row) =>
        row.industryCode === null ? (
          <Absent />
        ) : (
          <span title={row.industryCode}>{t(`industriesShort.${row.industryCode.charAt(0)}`)}</span>
        ),
    },
    { key: 'stage', title: t('fields.stage'), render: (row) => <StageTag stage={row.stage} /> },
    {
      key: 'latestYear',
      title: t('fields.latestYear'),
      align: 'end',
      render: (row) => row.latestYear ?? <Absent />,
    },
    {
      key: 'revenue',
      title: t('fields.revenue'),
      unit,
      align: 'end',
      sortKey: 'revenue',
      render: (row) => <Amount yuan={row.revenue} unit="table" />,
    },
    {
      key: 'netProfit',
      title: t('fields.netProfit'),
      unit,
      align: 'end',
      sortKey: 'netProfit',
      render: (row) => <Amount yuan={row.netProfit} unit="table" />,
    },
    {
      key: 'updatedAt',
      title: t('fields.updatedAt'),
      align: 'end',
      sortKey: 'updatedAt',
      defaultHidden: true,
      render: (row) => <InstantText instant={row.updatedAt} />,
    },
  ];
}

function EmptyRegister(props: { state: TableState<EnterpriseFilter>; mayWrite: boolean }): ReactElement {
  const { t } = useTranslation(['enterprises', 'shared']);
  if (props.state.isFiltered) {
    return (
      <Notice
        icon="search"
        title={t('enterprises:list.noneFound')}
        text={t('enterprises:list.noneFoundText')}
      >
        <PlainButton onClick={props.state.clearFilters}>{t('shared:actions.clear')}</PlainButton>
      </Notice>
    );
  }
  return (
    <Notice icon="building" title={t('enterprises:list.empty')} text={t('enterprises:list.emptyText')}>
      {props.mayWrite && (
        <ButtonLink primary icon="plus" to="/enterprises/new">
          {t('enterprises:list.register')}
        </ButtonLink>
      )}
    </Notice>
  );
}

/** The register as a table with its filters. */
export function EnterpriseTable(props: {
  query: UseQueryResult<EnterprisePage>;
  state: TableState<EnterpriseFilter>;
  mayWrite: boolean;
  /** Filters behind “more”. */
  moreFilters?: ReactNode;
  selection?: Selection;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const columns = useColumns();
  const filters = useMemo(() => <EnterpriseFilters state={props.state} />, [props.state]);
  return (
    <DataTable
      id="enterprises"
      caption={t('list.title')}
      columns={columns}
      rowKey={(row) => row.id}
      query={props.query}
      state={props.state}
      filters={
        <>
          {filters}
          {props.moreFilters}
        </>
      }
      {...(props.selection === undefined ? {} : { selection: props.selection })}
      empty={<EmptyRegister state={props.state} mayWrite={props.mayWrite} />}
    />
  );
}
