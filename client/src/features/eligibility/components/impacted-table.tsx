import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import type { TableState } from '@/shared/hooks/use-table-state';
import { useCountyName } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField } from '@/shared/ui/plain-fields';
import { Absent, OutcomeTag } from '@/shared/ui/values';

import type { Impact, ImpactDirection, ImpactScenario } from '../api/types';
import { saveImpact, useImpacted } from '../api/use-what-if';
import styles from './impact.module.css';

const directions: readonly ImpactDirection[] = ['any', 'gained', 'lost'];

/** The enterprises whose answer moves, with filters and files. */
export function ImpactedTable(props: {
  scenario: ImpactScenario;
  impact: Impact;
  state: TableState<'board' | 'direction'>;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const countyName = useCountyName();
  const { scenario, impact, state } = props;
  const direction = directions.find((one) => one === state.filters.direction) ?? 'any';
  const board = impact.boards.some((one) => one.board === state.filters.board)
    ? (state.filters.board ?? '')
    : '';
  const query = useImpacted(scenario, { board, direction, page: state.page, pageSize: state.pageSize });
  const name = t('impact.file', { day: impact.asOf });
  return (
    <div className={styles.list}>
      <DataTable
        id="impacted"
        caption={t('impact.list')}
        rowKey={(row) => `${row.id} ${row.board}`}
        query={query}
        state={state}
        columns={[
          {
            key: 'name',
            title: t('columns.enterprise'),
            isRowHeader: true,
            render: (row) => (
              <Link to={`/enterprises/${row.id}?tab=eligibility&board=${row.board}`}>{row.name}</Link>
            ),
          },
          {
            key: 'county',
            title: t('columns.county'),
            noWrap: true,
            render: (row) => (row.countyCode == null ? <Absent /> : countyName(row.countyCode, true)),
          },
          { key: 'board', title: t('columns.board'), render: (row) => localized(row.boardName) },
          {
            key: 'before',
            title: t('impact.before'),
            noWrap: true,
            render: (row) => <OutcomeTag outcome={row.before} />,
          },
          {
            key: 'after',
            title: t('impact.after'),
            noWrap: true,
            render: (row) => <OutcomeTag outcome={row.after} />,
          },
        ]}
        filters={
          <>
            <SelectField
              inline
              label={t('columns.board')}
              value={board}
              emptyLabel={t('screening.every')}
              choices={impact.boards
                .filter((one) => one.isAffected)
                .map((one) => ({ value: one.board, label: localized(one.name) }))}
              onChange={(value) => state.setFilters({ board: value })}
            />
            <SelectField
              inline
              label={t('impact.direction')}
              value={direction}
              choices={directions.map((one) => ({ value: one, label: t(`impact.directions.${one}`) }))}
              onChange={(value) => state.setFilters({ direction: value === 'any' ? '' : value })}
            />
            <PlainButton icon="download" onClick={() => void saveImpact(scenario, 'xlsx', name)}>
              {t('run.xlsx')}
            </PlainButton>
            <PlainButton icon="download" onClick={() => void saveImpact(scenario, 'csv', name)}>
              {t('run.csv')}
            </PlainButton>
          </>
        }
        empty={<Notice icon="search" title={t('impact.nobody')} text={t('impact.nobodyText')} />}
      />
    </div>
  );
}
