import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useTableState } from '@/shared/hooks/use-table-state';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { ButtonLink } from '@/shared/ui/plain-button';
import { InstantText, Quantity } from '@/shared/ui/values';

import { useImports } from '../api/use-imports';
import type { ImportSummary } from '../api/use-imports';
import { ImportOutcomeTag } from './import-tags';

const noFilters = [] as const;

function useColumns(): Column<ImportSummary>[] {
  const { t } = useTranslation('imports');
  const numbers = (['rows', 'created', 'updated', 'values', 'errors', 'warnings'] as const).map((key) => ({
    key,
    title: t(`counts.${key}`),
    align: 'end' as const,
    render: (row: ImportSummary) => <Quantity value={row.counts[key]} />,
  }));
  return [
    {
      key: 'file',
      title: t('history.file'),
      isRowHeader: true,
      render: (row) => <Link to={`/imports/${row.id}`}>{row.fileName}</Link>,
    },
    {
      key: 'outcome',
      title: t('history.outcome'),
      noWrap: true,
      render: (row) => <ImportOutcomeTag summary={row} />,
    },
    ...numbers,
    { key: 'who', title: t('history.who'), noWrap: true, render: (row) => row.userName },
    {
      key: 'when',
      title: t('history.when'),
      noWrap: true,
      render: (row) => <InstantText instant={row.recordedAt} />,
    },
  ];
}

/** Every check and import, latest first. */
export function ImportHistory(): ReactElement {
  const { t } = useTranslation('imports');
  const state = useTableState(noFilters);
  const query = useImports(state.page, state.pageSize);
  return (
    <DataTable
      id="imports"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      query={query}
      state={state}
      empty={
        <Notice icon="upload" title={t('historyEmpty')} text={t('historyEmptyText')}>
          <ButtonLink primary to="/imports/new" icon="upload">
            {t('start')}
          </ButtonLink>
        </Notice>
      }
    />
  );
}
