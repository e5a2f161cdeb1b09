import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { useDebounced } from '@/shared/hooks/use-debounced';
import type { TableState } from '@/shared/hooks/use-table-state';
import { useCountyName } from '@/shared/reference/use-programmes';
import { useLocalized } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { SelectField, TextField } from '@/shared/ui/plain-fields';
import { Absent, Tag } from '@/shared/ui/values';

import { mostCompared, useEntries } from '../api/use-entries';
import type { EntryQuery } from '../api/use-entries';
import type { Entry, ListReference, Model, Outcome } from '../api/types';
import { ComparisonBar } from './comparison-bar';
import styles from './entries-table.module.css';

export type EntryFilter = 'search' | 'outcome';

const otherOutcomes: readonly Outcome[] = ['unlisted', 'undetermined', 'notEligible', 'takenOff'];

interface EntriesTableProps {
  list: ListReference;
  model: Model;
  /** One of the two lists, or everybody else. */
  part: 'top' | 'reserve' | 'others';
  state: TableState<EntryFilter>;
  caption: string;
  onOpen: (enterpriseId: string) => void;
  /** Candidates picked for the comparison. */
  comparison: {
    chosen: readonly string[];
    toggle: (enterpriseId: string) => void;
    clear: () => void;
  };
}

function toOutcome(value: string | undefined): Outcome | undefined {
  return otherOutcomes.find((outcome) => outcome === value);
}

function queryOf(
  part: EntriesTableProps['part'],
  state: TableState<EntryFilter>,
  search: string,
): EntryQuery {
  const outcome = part === 'others' ? toOutcome(state.filters.outcome) : part;
  return {
    page: state.page,
    pageSize: state.pageSize,
    ...(search === '' ? {} : { search }),
    ...(outcome === undefined ? { isListed: false } : { outcome }),
  };
}

/** Names of rules and settings by the ids a candidate's reasons carry. */
export function useReasonName(model: Model): (reason: string) => string {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const rules = [...model.entryConditions, ...model.priorityConditions];
  return (reason) => {
    if (reason === 'minimum-coverage')
      return t('reason.minimumCoverage', { percent: model.minimumCoverage * 100 });
    const rule = rules.find((one) => one.ruleId === reason);
    return rule === undefined ? reason : localized(rule.name);
  };
}

function RankBadge({ rank }: { rank: number | null }): ReactElement {
  if (rank === null) return <Absent />;
  return <span className={cx(styles.rank, rank <= 3 && styles.top)}>{rank}</span>;
}

function Score({ entry }: { entry: Entry }): ReactElement {
  if (entry.score === null) return <Absent />;
  return (
    <span className={styles.score}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, Math.max(0, entry.score))}%` }} />
      </span>
      {formatNumber(entry.score, 2)}
    </span>
  );
}

function useColumns(props: EntriesTableProps): Column<Entry>[] {
  const { t } = useTranslation('rankings');
  const countyName = useCountyName();
  const reasonName = useReasonName(props.model);
  const isListed = props.part !== 'others';
  const columns: (Column<Entry> | false)[] = [
    {
      key: 'rank',
      title: t('columns.rank'),
      align: 'center',
      width: 72,
      render: (entry) => <RankBadge rank={entry.rank} />,
    },
    {
      key: 'name',
      title: t('columns.name'),
      isRowHeader: true,
      render: (entry) => (
        <span className={styles.name}>
          <button type="button" className={styles.open} onClick={() => props.onOpen(entry.enterpriseId)}>
            {entry.name}
          </button>
          {entry.isPriority && <Tag tone="strong">{t('mark.priority')}</Tag>}
          {entry.isAdjusted && <Tag tone="warning">{t('mark.adjusted')}</Tag>}
        </span>
      ),
    },
    {
      key: 'creditCode',
      title: t('columns.creditCode'),
      defaultHidden: true,
      noWrap: true,
      render: (entry) => entry.creditCode ?? <Absent />,
    },
    {
      key: 'county',
      title: t('columns.county'),
      noWrap: true,
      render: (entry) => (entry.countyCode === null ? <Absent /> : countyName(entry.countyCode)),
    },
    !isListed && {
      key: 'outcome',
      title: t('columns.outcome'),
      noWrap: true,
      render: (entry) => t(`outcome.${entry.outcome}`),
    },
    !isListed && {
      key: 'reasons',
      title: t('columns.reasons'),
      isLong: true,
      render: (entry) =>
        entry.reasons.length === 0 ? (
          <Absent />
        ) : (
          <ul className={styles.reasons}>
            {entry.reasons.map((reason) => (
              <li key={reason}>{reasonName(reason)}</li>
            ))}
          </ul>
        ),
    },
    {
      key: 'score',
      title: t('columns.score'),
      align: 'end',
      width: 180,
      render: (entry) => <Score entry={entry} />,
    },
    {
      key: 'compare',
      title: t('comparison.column'),
      align: 'center',
      width: 64,
      render: (entry) => {
        const isChosen = props.comparison.chosen.includes(entry.enterpriseId);
        return (
          <input
            type="checkbox"
            className={styles.pick}
            aria-label={t('comparison.pick', { name: entry.name })}
            checked={isChosen}
            disabled={!isChosen && props.comparison.chosen.length >= mostCompared}
            onChange={() => props.comparison.toggle(entry.enterpriseId)}
          />
        );
      },
    },
  ];
  return columns.filter((column) => column !== false);
}

/** The candidates on one of the lists, or off them with what keeps them off. */
export function EntriesTable(props: EntriesTableProps): ReactElement {
  const { t } = useTranslation('rankings');
  const { state, part } = props;
  const search = useDebounced(state.filters.search ?? '', 300);
  const entries = useEntries(props.list, queryOf(part, state, search));
  const columns = useColumns(props);
  return (
    <>
      <ComparisonBar list={props.list} chosen={props.comparison.chosen} onClear={props.comparison.clear} />
      <DataTable
        id={`ranking-entries-${part === 'others' ? 'others' : 'listed'}`}
        caption={props.caption}
        columns={columns}
        rowKey={(entry) => entry.enterpriseId}
        query={entries}
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
            {part === 'others' && (
              <SelectField
                inline
                label={t('columns.outcome')}
                value={state.filters.outcome ?? ''}
                emptyLabel={t('filters.all')}
                choices={otherOutcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
                onChange={(outcome) => state.setFilters({ outcome })}
              />
            )}
          </>
        }
        empty={
          <Notice
            icon="list"
            title={state.isFiltered ? t('empty.filtered') : t(`empty.${part}`)}
            text={state.isFiltered ? t('empty.filteredText') : undefined}
          />
        }
      />
    </>
  );
}
