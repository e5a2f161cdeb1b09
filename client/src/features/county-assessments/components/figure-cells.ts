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

/** A unit as a block may name it. */
export interface NamedUnit {
  unit: string;
  unitCode: string;
}

export interface PlacedBlock {
  cells: PlacedCell[];
  /** What stood where a unit was to be named and is none, except heads without figures. */
  unknown: string[];
  /** Whether cells lay beyond the last column or row. */
  isCut: boolean;
}

/**
 * Where the cells of a pasted block belong. A block whose first column names units is placed by the names or division
 * codes, whatever their order, so that a whole printed table can be pasted; any other block is placed from the active
 * cell on.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  units: readonly NamedUnit[],
  columns: number,
  start: { row: number; column: number },
): PlacedBlock {
  const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').trim();
  const rowOf = (line: readonly string[]): number => {
    const name = plain(line[0]);
    return units.findIndex((one) => plain(one.unit) === name || one.unitCode === name);
  };
  const byName = block.some((line) => rowOf(line) >= 0);
  const placed: PlacedBlock = { cells: [], unknown: [], isCut: false };
  block.forEach((line, index) => {
    const row = byName ? rowOf(line) : start.row + index;
    const [from, cells] = byName ? [0, line.slice(1)] : [start.column, line];
    const hasFigures = cells.some((text) => readCell(text).value != null);
    if (row < 0 || row >= units.length) {
      if (hasFigures && byName) placed.unknown.push(plain(line[0]));
      else if (hasFigures) placed.isCut = true;
      return;
    }
    if (cells.slice(columns - from).some((text) => text.trim() !== '')) placed.isCut = true;
    cells
      .slice(0, columns - from)
      .forEach((text, offset) => placed.cells.push({ row, column: from + offset, text: text.trim() }));
  });
  return placed;
}
