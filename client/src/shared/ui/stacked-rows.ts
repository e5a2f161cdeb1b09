import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

import { cx } from './cx';
import styles from './stacked-rows.module.css';

/** Half a line of a phone: 14 Chinese characters, or twice as many Latin ones. */
const longest = 28;

/** How wide a text is, in Latin letters. */
function width(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}

/** The words of a column's head; what stands below each other there is set apart by a blank. */
function nameOf(cell: HTMLTableCellElement): string {
  return [...cell.childNodes]
    .map((part) => part.textContent?.trim() ?? '')
    .join(' ')
    .trim();
}

/** Writes the names of the columns into the cells, where the style sheet of the phone finds them. */
export function nameCells(table: HTMLTableElement): void {
  const names = [...(table.tHead?.rows[0]?.cells ?? [])].map(nameOf);
  for (const body of table.tBodies)
    for (const row of body.rows)
      [...row.cells].forEach((cell, at) => {
        const name = names[at] ?? '';
        if (cell.tagName !== 'TD' || cell.colSpan > 1 || name === '') return;
        cell.dataset.label = name;
        const isLong =
          cell.querySelector('ul, ol, p, details') !== null || width(cell.textContent.trim()) > longest;
        if (isLong) cell.dataset.long = '';
        else delete cell.dataset.long;
      });
}

/**
 * Shows each row of a table as a card on a phone: the row's own heading, and below it every cell with the name of its column.
 * The table takes this reference and one of the classes below; its head stays for screen readers.
 */
export function useStackedRows(): RefObject<HTMLTableElement | null> {
  const ref = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (ref.current !== null) nameCells(ref.current);
  });
  return ref;
}

/** Class of a table whose cells stand each on a line of their own. */
export const stackedLines = styles.stacks;

/** Class of a table of numbers, which stand beside each other. */
export const stackedTiles = cx(styles.stacks, styles.tiles);
