import type { Figure } from '../api/types';

/** Largest figure the assessment accepts. */
export const largestFigure = 1_000_000;

export type CellFault = 'notANumber' | 'notWhole' | 'negative' | 'tooLarge';

export type CellReading = { value: Figure; fault?: never } | { fault: CellFault; value?: never };

/** Reads what stands in a cell: full-width digits, blanks and digit groups are understood, nothing at all is unknown. */
export function readCell(text: string): CellReading {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^[\u2013\u2014\u2212-]$/, '')
    .replace(/^\u2212/, '-');
  if (plain === '') return { value: null };
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { fault: 'notANumber' };
  const value = Number(plain);
  if (value < 0) return { fault: 'negative' };
  if (!Number.isInteger(value)) return { fault: 'notWhole' };
  return value > largestFigure ? { fault: 'tooLarge' } : { value };
}

/** A figure as it stands in a cell. */
export function cellText(figure: Figure | undefined): string {
  return figure == null ? '' : String(figure);
}

/** A block copied from a spreadsheet, as lines of cells. */
export function splitBlock(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

export interface PlacedCell {
  row: number;
  column: number;
  text: string;
}

/**
 * Where the cells of a pasted block belong. A block whose first column names units is placed by the names, whatever
 * their order, so that a whole printed table can be pasted; any other block is placed from the active cell on.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  units: readonly string[],
  columns: number,
  start: { row: number; column: number },
): PlacedCell[] {
  const names = units.map((unit) => unit.normalize('NFKC').trim());
  const rowOf = (line: readonly string[]): number => names.indexOf((line[0] ?? '').normalize('NFKC').trim());
  const byName = block.some((line) => rowOf(line) >= 0);
  return block.flatMap((line, index) => {
    const row = byName ? rowOf(line) : start.row + index;
    if (row < 0 || row >= units.length) return [];
    const [from, cells] = byName ? [0, line.slice(1)] : [start.column, line];
    return cells
      .slice(0, columns - from)
      .map((text, offset) => ({ row, column: from + offset, text: text.trim() }));
  });
}
