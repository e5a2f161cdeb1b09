import { useCallback, useMemo, useState } from 'react';

import type { AssessedUnit, Figure } from '../api/types';
import { cellText, placeBlock, readCell, splitBlock } from './figure-cells';
import type { CellFault, CellReading, PlacedBlock } from './figure-cells';

interface Draft {
  /** Version of the report the draft was begun on. */
  version: number;
  texts: string[];
}

/** What is wrong with a cell: a fault found here, or the server's words. */
export type CellProblem = { fault: CellFault } | { words: string };

export interface DraftRow {
  unit: AssessedUnit;
  version: number;
  texts: string[];
  readings: CellReading[];
  problems: (CellProblem | undefined)[];
  isDirty: boolean;
  /** Somebody else saved this unit's figures after the draft was begun. */
  isStale: boolean;
  isFaulty: boolean;
}

export interface FigureDrafts {
  rows: DraftRow[];
  isDirty: boolean;
  isFaulty: boolean;
  setCell: (row: number, column: number, text: string) => void;
  /** Places a copied block; answers what was filled and what was not. */
  paste: (row: number, column: number, text: string) => PlacedBlock;
  discard: (unitCode?: string) => void;
  /** Keeps the draft although somebody else saved: it will replace what they saved. */
  keep: (unitCode: string) => void;
  refuse: (unitCode: string, problems: Record<number, string>) => void;
}

function textsOf(unit: AssessedUnit, columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => cellText(unit.values[column]));
}

/** Drafts over the stored figures. Rows nobody touched follow the server; a draft remembers the version it began on. */
export function useFigureDrafts(units: readonly AssessedUnit[], columns: number): FigureDrafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [refusals, setRefusals] = useState<Readonly<Record<string, Record<number, string>>>>({});

  const rows = useMemo(
    () => units.map((unit) => describe(unit, columns, drafts[unit.unitCode], refusals[unit.unitCode])),
    [units, columns, drafts, refusals],
  );

  const write = useCallback(
    (cells: readonly { row: number; column: number; text: string }[]): void => {
      setDrafts((previous) => {
        const next: Record<string, Draft> = { ...previous };
        for (const { row, column, text } of cells) {
          const unit = units[row];
          if (unit === undefined || unit.disqualification != null) continue;
          const draft = next[unit.unitCode] ?? { version: unit.version, texts: textsOf(unit, columns) };
          next[unit.unitCode] = {
            ...draft,
            texts: draft.texts.map((old, index) => (index === column ? text : old)),
          };
        }
        return next;
      });
      setRefusals((previous) => forget(previous, units, cells));
    },
    [units, columns],
  );

  return {
    rows,
    isDirty: rows.some((row) => row.isDirty),
    isFaulty: rows.some((row) => row.isFaulty),
    setCell: (row, column, text) => write([{ row, column, text }]),
    paste: (row, column, text) => {
      const placed = placeBlock(splitBlock(text), units, columns, { row, column });
      write(placed.cells);
      return placed;
    },
    discard: (unitCode) => {
      setDrafts((previous) => (unitCode === undefined ? {} : without(previous, unitCode)));
      setRefusals((previous) => (unitCode === undefined ? {} : without(previous, unitCode)));
    },
    keep: (unitCode) =>
      setDrafts((previous) => {
        const draft = previous[unitCode];
        const unit = units.find((one) => one.unitCode === unitCode);
        return draft === undefined || unit === undefined
          ? previous
          : { ...previous, [unitCode]: { ...draft, version: unit.version } };
      }),
    refuse: (unitCode, problems) => setRefusals((previous) => ({ ...previous, [unitCode]: problems })),
  };
}

function describe(
  unit: AssessedUnit,
  columns: number,
  draft: Draft | undefined,
  refused: Record<number, string> | undefined,
): DraftRow {
  const stored = textsOf(unit, columns);
  const texts = draft?.texts ?? stored;
  const readings = texts.map(readCell);
  const isDirty = readings.some((reading, column) => !isSame(reading, unit.values[column]));
  const problems = readings.map((reading, column): CellProblem | undefined => {
    if (reading.fault !== undefined) return { fault: reading.fault };
    const words = refused?.[column];
    return words === undefined ? undefined : { words };
  });
  return {
    unit,
    version: draft?.version ?? unit.version,
    texts,
    readings,
    problems,
    isDirty,
    isStale: isDirty && draft !== undefined && draft.version !== unit.version,
    isFaulty: readings.some((reading) => reading.fault !== undefined),
  };
}

function isSame(reading: CellReading, stored: Figure | undefined): boolean {
  return reading.fault === undefined && reading.value === (stored ?? null);
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** A refused cell is given another chance once it is changed. */
function forget(
  refusals: Readonly<Record<string, Record<number, string>>>,
  units: readonly AssessedUnit[],
  cells: readonly { row: number; column: number }[],
): Readonly<Record<string, Record<number, string>>> {
  const next = { ...refusals };
  for (const { row, column } of cells) {
    const code = units[row]?.unitCode;
    const refused = code === undefined ? undefined : next[code];
    if (code !== undefined && refused !== undefined) next[code] = without(refused, String(column));
  }
  return next;
}
