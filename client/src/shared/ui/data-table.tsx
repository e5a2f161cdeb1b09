import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import type { TableState } from '@/shared/hooks/use-table-state';

import { ColumnChooser, useHiddenColumns } from './data-table-columns';
import type { Column } from './data-table-columns';
import { Pager } from './data-table-pager';
import { useDefaultView, ViewChooser } from './data-table-views';
import { cx } from './cx';
import styles from './data-table.module.css';
import { Icon } from './icon';
import { ProblemPanel } from './problem-panel';
import { SkeletonBar } from './skeleton';

export type { Column } from './data-table-columns';

/** One page of a list, as every list endpoint answers. */
export interface Page<Row> {
  items: readonly Row[];
  page: number;
  pageSize: number;
  totalCount: number;
}

/** Which rows are ticked; the page that offers an action on them holds the state. */
export interface Selection {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
}

/** What the table needs to know of a query; any query result over a page will do. */
export interface TableQuery<Row> {
  data: Page<Row> | undefined;
  error: Error | null;
  isError: boolean;
  isPending: boolean;
  isFetching: boolean;
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

interface DataTableProps<Row> {
  /** Stable name under which the choice of columns and saved views are kept: small letters, digits, hyphens. */
  id: string;
  /** Spoken name of the table. */
  caption: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  query: TableQuery<Row>;
  /** Page and order; without it the table shows its rows without paging. */
  state?: Omit<TableState<string>, 'filters' | 'setFilters'>;
  filters?: ReactNode;
  /** Export and other tools at the right of the bar. */
  tools?: ReactNode;
  /** Shown in place of rows when there are none: says why, and what to do next. */
  empty: ReactNode;
  selection?: Selection;
}

function nextSort(current: string | undefined, key: string): string | undefined {
  if (current === key) return `-${key}`;
  return current === `-${key}` ? undefined : key;
}

function alignClass(align: Column<unknown>['align']): string | undefined {
  return align === 'end' ? styles.end : align === 'center' ? styles.center : undefined;
}

/** Whether the table fits its frame; only then the head can stick to the window instead of a scrolling box. */
function useFits(): { frame: RefObject<HTMLDivElement | null>; fits: boolean } {
  const frame = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const table = element.querySelector('table');
      if (table !== null) setFits(table.scrollWidth <= element.clientWidth);
    });
    observer.observe(element);
    const table = element.querySelector('table');
    if (table !== null) observer.observe(table);
    return () => observer.disconnect();
  });
  return { frame, fits };
}

function HeadCell<Row>(props: {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string | undefined) => void) | undefined;
}): ReactElement {
  const { t } = useTranslation('shared');
  const { column, sort, onSort } = props;
  const direction =
    sort === column.sortKey ? 'ascending' : sort === `-${column.sortKey}` ? 'descending' : undefined;
  const face = (
    <>
      {column.title}
      {column.unit !== undefined && <span className={styles.unit}>{column.unit}</span>}
    </>
  );
  const key = column.sortKey;
  return (
    <th
      scope="col"
      className={alignClass(column.align)}
      style={{ width: column.width }}
      aria-sort={key === undefined ? undefined : direction}
    >
      {key === undefined || onSort === undefined ? (
        face
      ) : (
        <button
          type="button"
          className={styles.sort}
          title={t('table.sort', { column: column.title })}
          onClick={() => onSort(nextSort(sort, key))}
        >
          <span>{face}</span>
          <Icon name={direction === 'descending' ? 'arrowDown' : 'arrowUp'} size={12} />
        </button>
      )}
    </th>
  );
}

function Rows<Row>(props: {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  selection: Selection | undefined;
}): ReactElement {
  const { t } = useTranslation('shared');
  const { selection } = props;
  const toggle = (key: string): void => {
    if (selection === undefined) return;
    const next = new Set(selection.keys);
    if (!next.delete(key)) next.add(key);
    selection.onChange(next);
  };
  return (
    <>
      {props.rows.map((row) => {
        const key = props.rowKey(row);
        return (
          <tr key={key} data-selected={selection?.keys.has(key)}>
            {selection !== undefined && (
              <td className={styles.check}>
                <input
                  type="checkbox"
                  aria-label={t('table.selectRow')}
                  checked={selection.keys.has(key)}
                  onChange={() => toggle(key)}
                />
              </td>
            )}
            {props.columns.map((column) => {
              const className = cx(alignClass(column.align), column.noWrap === true && styles.nowrap);
              return column.isRowHeader === true ? (
                <th key={column.key} scope="row" className={className}>
                  {column.render(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  className={className}
                  data-long={column.isLong}
                  data-label={column.unit === undefined ? column.title : `${column.title} ${column.unit}`}
                >
                  {column.render(row)}
                </td>
              );
            })}
          </tr>
        );
      })}
    </>
  );
}

function SkeletonRows({ columns, rows }: { columns: number; rows: number }): ReactElement {
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <tr key={row}>
          {Array.from({ length: columns }, (_unused, column) => (
            <td key={column}>
              <SkeletonBar width={`${85 - ((row * 17 + column * 29) % 45)}%`} />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

/**
 * The product's table: rows come a page at a time from the server; page and order live in the address.
 * A plain HTML table, so that screen readers, printing and copying into a spreadsheet work as people expect.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { t } = useTranslation('shared');
  const { query, state, selection } = props;
  const { hidden, toggle, reset } = useHiddenColumns(props.id, props.columns, state?.address);
  useDefaultView(props.id, state?.address);
  const { frame, fits } = useFits();
  const columns = props.columns.filter((column) => column.isRowHeader === true || !hidden.has(column.key));
  const rows = query.data?.items ?? [];
  const keys = rows.map(props.rowKey);
  const allSelected = keys.length > 0 && keys.every((key) => selection?.keys.has(key));

  return (
    <div className={cx(styles.frame, fits && styles.fits)}>
      <div className={cx(styles.bar, 'lp-no-print')}>
        <div className={styles.filters}>{props.filters}</div>
        <div className={styles.tools}>
          {selection !== undefined && selection.keys.size > 0 && (
            <span className={styles.count}>{t('table.selected', { count: selection.keys.size })}</span>
          )}
          {props.tools}
          {state !== undefined && (
            <ViewChooser
              list={props.id}
              shownColumns={columns
                .filter((column) => column.isRowHeader !== true)
                .map((column) => column.key)}
              address={state.address}
            />
          )}
          <ColumnChooser columns={props.columns} hidden={hidden} onToggle={toggle} onReset={reset} />
        </div>
      </div>
      {query.isError ? (
        <ProblemPanel
          error={query.error}
          onRetry={() => void query.refetch()}
          onClearFilters={state?.isFiltered === true ? state.clearFilters : undefined}
        />
      ) : query.data !== undefined && rows.length === 0 ? (
        props.empty
      ) : (
        <div
          ref={frame}
          className={styles.scroll}
          role="region"
          aria-label={t('table.region', { caption: props.caption })}
          tabIndex={fits ? undefined : 0}
        >
          <table className={styles.table} aria-busy={query.isFetching}>
            <caption className="lp-visually-hidden">{props.caption}</caption>
            <thead>
              <tr>
                {selection !== undefined && (
                  <td className={styles.check}>
                    <input
                      type="checkbox"
                      aria-label={t('table.selectAll')}
                      checked={allSelected}
                      onChange={() => selection.onChange(new Set(allSelected ? [] : keys))}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <HeadCell key={column.key} column={column} sort={state?.sort} onSort={state?.setSort} />
                ))}
              </tr>
            </thead>
            <tbody className={query.isPlaceholderData ? styles.stale : undefined}>
              {query.isPending ? (
                <SkeletonRows columns={columns.length + (selection === undefined ? 0 : 1)} rows={10} />
              ) : (
                <Rows rows={rows} columns={columns} rowKey={props.rowKey} selection={selection} />
              )}
            </tbody>
          </table>
        </div>
      )}
      {state !== undefined && !query.isError && query.data !== undefined && query.data.totalCount > 0 && (
        <Pager
          page={query.data.page}
          pageSize={query.data.pageSize}
          totalCount={query.data.totalCount}
          onPage={state.setPage}
          onPageSize={state.setPageSize}
        />
      )}
    </div>
  );
}
