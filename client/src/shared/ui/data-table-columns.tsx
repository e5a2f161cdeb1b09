import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { ListAddress } from '@/shared/hooks/use-table-state';

import { closeOnEscape } from './close-on-escape';
import styles from './data-table.module.css';
import { PlainButton } from './plain-button';

/** One column as data. */
export interface Column<Row> {
  /** Stable name; the choice of columns is stored under it. */
  key: string;
  title: string;
  /** Unit in small print after the title, e.g. 万元. */
  unit?: string;
  render: (row: Row) => ReactNode;
  /** Key the API sorts by; absent means the column cannot be sorted by. */
  sortKey?: string;
  align?: 'start' | 'end' | 'center';
  width?: number | string | undefined;
  /** The column that names the row; always shown. */
  isRowHeader?: boolean;
  /** Hidden until the person chooses it. */
  defaultHidden?: boolean;
  noWrap?: boolean;
  /** Holds sentences: on a phone they stand below the column's name. */
  isLong?: boolean;
}

function readHidden(storageKey: string): string[] | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : null;
  } catch {
    return null;
  }
}

/** Which columns are hidden: as the address says, else as remembered on this device. */
export function useHiddenColumns<Row>(
  tableId: string,
  columns: readonly Column<Row>[],
  address: ListAddress | undefined,
): { hidden: ReadonlySet<string>; toggle: (key: string) => void; reset: () => void } {
  const storageKey = `lp.columns.${tableId}`;
  const defaults = columns.filter((column) => column.defaultHidden === true).map((column) => column.key);
  const [chosen, setChosen] = useState(() => readHidden(storageKey));
  const choosable = columns.filter((column) => column.isRowHeader !== true).map((column) => column.key);
  const inAddress = address?.columns;
  const hidden = new Set(
    inAddress === undefined ? (chosen ?? defaults) : choosable.filter((key) => !inAddress.includes(key)),
  );
  return {
    hidden,
    toggle: (key) => {
      const next = hidden.has(key) ? [...hidden].filter((other) => other !== key) : [...hidden, key];
      localStorage.setItem(storageKey, JSON.stringify(next));
      setChosen(next);
      address?.setColumns(choosable.filter((other) => !next.includes(other)));
    },
    reset: () => {
      localStorage.removeItem(storageKey);
      setChosen(null);
      address?.setColumns(undefined);
    },
  };
}

/** Lets a person choose the columns. Closes on Escape and when the focus leaves it. */
export function ColumnChooser<Row>(props: {
  columns: readonly Column<Row>[];
  hidden: ReadonlySet<string>;
  onToggle: (key: string) => void;
  onReset: () => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  const [open, setOpen] = useState(false);
  return (
    <div
      className={styles.chooser}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={closeOnEscape(() => setOpen(false))}
    >
      <PlainButton icon="columns" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('table.columns')}
      </PlainButton>
      {open && (
        <div role="group" aria-label={t('table.columns')} className={styles.panel} tabIndex={-1}>
          {props.columns
            .filter((column) => column.isRowHeader !== true)
            .map((column) => (
              <label key={column.key}>
                <input
                  type="checkbox"
                  checked={!props.hidden.has(column.key)}
                  onChange={() => props.onToggle(column.key)}
                />
                {column.title}
              </label>
            ))}
          <button type="button" className={styles.reset} onClick={props.onReset}>
            {t('table.columnsReset')}
          </button>
          <Link to="/help/lists" className={styles.reset}>
            {t('table.help')}
          </Link>
        </div>
      )}
    </div>
  );
}
