import { useLayoutEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** The whole state of a list in the address: what a link or a saved view holds. */
export interface ListAddress {
  /** Keys of the columns shown; undefined when the address does not say. */
  columns: readonly string[] | undefined;
  /** Whether the address says nothing about the list. */
  isBare: boolean;
  /** Keys of the columns to show; undefined leaves it to the person's usual choice. */
  setColumns: (keys: readonly string[] | undefined) => void;
  /** Everything but the page, with these columns. */
  stateWith: (columns: readonly string[]) => string;
  /** Puts a whole state in place of the present one. */
  open: (state: string, replace: boolean) => void;
}

/** Page, order and filters of one list, kept in the address so that a link shows the same rows. */
export interface TableState<Filter extends string> {
  page: number;
  pageSize: number;
  /** As the API takes it: a key, `-` in front for descending; undefined is the server's default order. */
  sort: string | undefined;
  filters: Readonly<Record<Filter, string | undefined>>;
  /** Whether any filter is set. */
  isFiltered: boolean;
  setPage: (page: number) => void;
  setPageSize: (size: number) => void;
  setSort: (sort: string | undefined) => void;
  /** Sets some filters (undefined or empty clears) and returns to the first page. */
  setFilters: (change: Partial<Record<Filter, string | undefined>>) => void;
  clearFilters: () => void;
  address: ListAddress;
}

const noColumns = '-';

const writeColumns = (keys: readonly string[]): string => (keys.length === 0 ? noColumns : keys.join(','));

export const pageSizes = [20, 50, 100] as const;

function readWhole(text: string | null, fallback: number, allowed: (value: number) => boolean): number {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && allowed(value) ? value : fallback;
}

/** Reads and changes the state of a list in the address. `names` are the filters the list knows. */
export function useTableState<Filter extends string>(names: readonly Filter[]): TableState<Filter> {
  const [parameters, setParameters] = useSearchParams();
  // Two changes may come before the page is drawn anew: the second builds on the first, not on what is drawn.
  const latest = useRef(parameters);
  useLayoutEffect(() => {
    latest.current = parameters;
  }, [parameters]);

  return useMemo(() => {
    const replaceAll = (next: URLSearchParams, replace: boolean): void => {
      latest.current = next;
      setParameters(next, { replace });
    };
    const change = (values: Record<string, string | undefined>): void => {
      const next = new URLSearchParams(latest.current);
      for (const [name, value] of Object.entries(values)) {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }
      replaceAll(next, true);
    };
    const filters = Object.fromEntries(
      names.map((name) => [name, parameters.get(name) ?? undefined]),
    ) as Record<Filter, string | undefined>;
    return {
      page: readWhole(parameters.get('page'), 1, (value) => value >= 1),
      pageSize: readWhole(parameters.get('pageSize'), pageSizes[0], (value) =>
        pageSizes.some((size) => size === value),
      ),
      sort: parameters.get('sort') ?? undefined,
      filters,
      isFiltered: names.some((name) => filters[name] !== undefined),
      setPage: (page) => change({ page: page === 1 ? undefined : String(page) }),
      setPageSize: (size) =>
        change({ page: undefined, pageSize: size === pageSizes[0] ? undefined : String(size) }),
      setSort: (sort) => change({ page: undefined, sort }),
      setFilters: (values) => change({ ...(values as Record<string, string | undefined>), page: undefined }),
      clearFilters: () =>
        change({ page: undefined, ...Object.fromEntries(names.map((name) => [name, undefined])) }),
      address: {
        columns: parameters.get('columns')?.split(','),
        isBare: [...parameters.keys()].every((name) => name === 'tab'),
        setColumns: (keys) => change({ columns: keys === undefined ? undefined : writeColumns(keys) }),
        stateWith: (keys) => {
          const state = new URLSearchParams(parameters);
          state.delete('page');
          state.set('columns', writeColumns(keys));
          return state.toString();
        },
        open: (state, replace) => replaceAll(new URLSearchParams(state), replace),
      },
    };
  }, [names, parameters, setParameters]);
}
