import { useId, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { stackedTiles, useStackedRows } from '@/shared/ui/stacked-rows';
import { Absent } from '@/shared/ui/values';

import type { Indicator } from '../api/types';
import { cellText } from './figure-cells';
import type { PlacedBlock } from './figure-cells';
import styles from './figure-grid.module.css';
import { useIndicatorName } from './indicator-name';
import type { CellProblem, DraftRow, FigureDrafts } from './use-figure-drafts';
import { UnitName, useUnitName } from './unit-name';

export interface Standing {
  total: number | null;
  rank: number | null;
}

interface FigureGridProps {
  indicators: readonly Indicator[];
  drafts: FigureDrafts;
  canEdit: (row: DraftRow) => boolean;
  /** Totals and ranks by unit code, as far as they are known; absent hides the columns. */
  standings?: ReadonlyMap<string, Standing>;
}

const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
};

/** Whether an arrow key leaves the cell instead of moving its caret. */
function sideStep(event: KeyboardEvent<HTMLInputElement>): [number, number] | undefined {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (event.key === 'ArrowLeft' && (isWhole || selectionEnd === 0)) return [0, -1];
  if (event.key === 'ArrowRight' && (isWhole || selectionStart === value.length)) return [0, 1];
  return undefined;
}

function Cell(props: {
  label: string;
  text: string;
  problem: CellProblem | undefined;
  changed: boolean;
  stored: string | undefined;
  /** Place in the grid, `row-column`, by which the neighbours find it. */
  place: string;
  onChange: (text: string) => void;
  onMove: (event: KeyboardEvent<HTMLInputElement>) => void;
  onPaste: (event: ClipboardEvent) => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const id = useId();
  const { problem } = props;
  const words =
    problem === undefined ? undefined : 'fault' in problem ? t(`fault.${problem.fault}`) : problem.words;
  return (
    <td
      className={cx(
        styles.cell,
        props.text === '' && styles.unknown,
        props.changed && styles.changed,
        words !== undefined && styles.wrong,
      )}
    >
      <input
        className={styles.input}
        data-place={props.place}
        inputMode="numeric"
        autoComplete="off"
        aria-label={props.label}
        aria-invalid={words !== undefined}
        aria-describedby={words === undefined ? undefined : id}
        placeholder={t('figures.unknown')}
        value={props.text}
        onChange={(event) => props.onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={props.onMove}
        onPaste={props.onPaste}
      />
      {words !== undefined && (
        <span id={id} className={styles.fault}>
          {words}
        </span>
      )}
      {props.stored !== undefined && (
        <span className={styles.stored}>
          {t('figures.storedByOther', { value: props.stored === '' ? t('figures.unknown') : props.stored })}
        </span>
      )}
    </td>
  );
}

function StandingCells({ standing }: { standing: Standing | undefined }): ReactElement {
  return (
    <>
      <td className={styles.total}>
        {standing?.total == null ? <Absent /> : formatNumber(standing.total, 2)}
      </td>
      <td className={styles.rank}>{standing?.rank ?? <Absent />}</td>
    </>
  );
}

/** Whether the draft of a cell differs from what is stored. */
function isChanged(row: DraftRow, column: number): boolean {
  const reading = row.readings[column];
  return reading?.fault !== undefined || (reading?.value ?? null) !== (row.unit.values[column] ?? null);
}

/** The figures of all units in printed order. Arrow keys and Enter move, a block copied from a spreadsheet is pasted as one. */
export function FigureGrid({ indicators, drafts, canEdit, standings }: FigureGridProps): ReactElement {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  const stacked = useStackedRows();
  const unitName = useUnitName();
  const body = useRef<HTMLTableSectionElement>(null);
  const [pasted, setPasted] = useState<PlacedBlock | null>(null);

  const move = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = steps[event.key] ?? sideStep(event);
    if (step === undefined) return;
    const rows = drafts.rows.map((_, index) => index).filter((index) => isOpen(index));
    const at = rows.indexOf(row) + (event.shiftKey && event.key === 'Enter' ? -1 : step[0]);
    const target = body.current?.querySelector<HTMLInputElement>(
      `[data-place="${rows[at] ?? -1}-${column + step[1]}"]`,
    );
    if (target == null) return;
    event.preventDefault();
    target.focus();
  };
  const isOpen = (index: number): boolean => {
    const row = drafts.rows[index];
    return row !== undefined && canEdit(row) && row.unit.disqualification == null;
  };
  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasted(drafts.paste(row, column, text));
  };

  return (
    <>
      <div className={styles.scroll}>
        <table ref={stacked} className={cx(styles.grid, stackedTiles)}>
          <caption className="lp-visually-hidden">{t('figures.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.unitHead}>
                {t('columns.unit')}
              </th>
              {indicators.map((indicator) => (
                <th key={indicator.id} scope="col" title={names.definition(indicator)}>
                  {names.short(indicator)}
                  <span className={styles.weight}>{formatNumber(indicator.weightPercent)}%</span>
                </th>
              ))}
              {standings !== undefined && (
                <>
                  <th scope="col">{t('columns.total')}</th>
                  <th scope="col">{t('columns.rank')}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody ref={body}>
            {drafts.rows.map((row, index) => (
              <tr key={row.unit.unitCode} className={cx(row.isDirty && styles.dirtyRow)}>
                <th scope="row" className={styles.unit}>
                  <UnitName printed={row.unit.unit} />
                  {row.isDirty && (
                    <span className={styles.mark} title={t('figures.changed')}>
                      <Icon name="edit" size={12} />
                      <span className="lp-visually-hidden">{t('figures.changed')}</span>
                    </span>
                  )}
                  {row.unit.isLate && <span className={styles.late}>{t('figures.late')}</span>}
                </th>
                {row.unit.disqualification != null ? (
                  <td
                    colSpan={indicators.length + (standings === undefined ? 0 : 2)}
                    className={styles.barred}
                  >
                    {t('barred.line', { reason: row.unit.disqualification.reason })}
                  </td>
                ) : (
                  <>
                    {indicators.map((indicator, column) =>
                      isOpen(index) ? (
                        <Cell
                          key={indicator.id}
                          place={`${index}-${column}`}
                          label={t('figures.cell', {
                            unit: unitName(row.unit.unit),
                            indicator: names.name(indicator),
                          })}
                          text={row.texts[column] ?? ''}
                          problem={row.problems[column]}
                          changed={isChanged(row, column)}
                          stored={
                            row.isStale && isChanged(row, column)
                              ? cellText(row.unit.values[column])
                              : undefined
                          }
                          onChange={(text) => drafts.setCell(index, column, text)}
                          onMove={(event) => move(event, index, column)}
                          onPaste={(event) => paste(event, index, column)}
                        />
                      ) : (
                        <td key={indicator.id} className={styles.fixed}>
                          {row.unit.values[column] ?? <Absent />}
                        </td>
                      ),
                    )}
                    {standings !== undefined && <StandingCells standing={standings.get(row.unit.unitCode)} />}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className={pasted === null ? 'lp-visually-hidden' : styles.pasted}>
        {pasted !== null && t('figures.pasted', { count: pasted.cells.length })}{' '}
        {pasted !== null && pasted.unknown.length > 0 && (
          <strong>
            {t('figures.pastedUnknown', {
              count: pasted.unknown.length,
              names: pasted.unknown.join(t('reminder.and')),
            })}
          </strong>
        )}{' '}
        {pasted?.isCut === true && <strong>{t('figures.pastedCut')}</strong>}
      </p>
    </>
  );
}
