import { Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useTableState } from '@/shared/hooks/use-table-state';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { useCodeText } from '@/shared/ui/problem-text';
import { Tag } from '@/shared/ui/values';

import type { ImportFinding } from '../api/use-imports';
import { SeverityTag } from './import-tags';

interface Row {
  key: string;
  finding: ImportFinding;
}

const noFilters = [] as const;

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('imports');
  const codeText = useCodeText();
  return [
    {
      key: 'cell',
      title: t('findings.cell'),
      isRowHeader: true,
      noWrap: true,
      width: 110,
      render: ({ finding }) =>
        finding.cell === ''
          ? t('findings.whole')
          : /^\d+$/.test(finding.cell)
            ? t('findings.wholeRow', { row: finding.cell })
            : finding.cell,
    },
    {
      key: 'severity',
      title: t('findings.severity'),
      noWrap: true,
      width: 100,
      render: ({ finding }) => <SeverityTag severity={finding.severity} />,
    },
    {
      key: 'message',
      title: t('findings.message'),
      render: ({ finding }) => codeText(finding.code, finding.message),
    },
    {
      key: 'code',
      title: t('findings.code'),
      noWrap: true,
      defaultHidden: true,
      render: ({ finding }) => <Tag>{finding.code}</Tag>,
    },
  ];
}

/** Errors and warnings by row and column, as the spreadsheet program names the cells. */
export function FindingsTable({ findings }: { findings: readonly ImportFinding[] }): ReactElement {
  const { t } = useTranslation('imports');
  const [severity, setSeverity] = useState<'all' | 'error' | 'warning'>('all');
  const state = useTableState(noFilters);
  const columns = useColumns();
  const rows = findings
    .map((finding, index) => ({ key: String(index), finding }))
    .filter(({ finding }) => severity === 'all' || finding.severity === severity);
  const first = (state.page - 1) * state.pageSize;
  const page = {
    items: rows.slice(first, first + state.pageSize),
    page: state.page,
    pageSize: state.pageSize,
    totalCount: rows.length,
  };
  return (
    <DataTable
      id="import-findings"
      caption={t('findings.title')}
      columns={columns}
      rowKey={(row) => row.key}
      state={{ ...state, setSort: () => undefined }}
      query={{
        data: page,
        error: null,
        isError: false,
        isPending: false,
        isFetching: false,
        isPlaceholderData: false,
        refetch: () => undefined,
      }}
      filters={
        <>
          <strong>{t('findings.title')}</strong>
          <Select
            style={{ width: 130 }}
            aria-label={t('findings.filter')}
            value={severity}
            onChange={(next) => {
              setSeverity(next);
              state.setPage(1);
            }}
            options={(['all', 'error', 'warning'] as const).map((value) => ({
              value,
              label: t(`findings.${value}`),
            }))}
          />
        </>
      }
      empty={
        <Notice
          icon="checkCircle"
          title={findings.length === 0 ? t('findings.none') : t('findings.noMatch')}
          text={findings.length === 0 ? t('findings.noneText') : undefined}
        />
      }
    />
  );
}
