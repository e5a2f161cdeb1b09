import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { cx } from '@/shared/ui/cx';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { numberCell, ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, Gap } from '@/shared/ui/values';

import type { Assessment, Preview } from '../api/types';
import { useSupposition } from '../api/use-supposition';
import type { SupposedRow } from '../api/use-supposition';
import { FigureGrid } from './figure-grid';
import type { Standing } from './figure-grid';
import { useFigureDrafts } from './use-figure-drafts';
import type { DraftRow } from './use-figure-drafts';
import styles from './what-if.module.css';
import { UnitName } from './unit-name';

/** The table as supposed: what nobody has reported yet counts as zero. Null while a cell cannot be read. */
function supposed(rows: readonly DraftRow[]): SupposedRow[] | null {
  if (rows.some((row) => row.isFaulty)) return null;
  return rows.map((row) => ({
    unit: row.unit.unitCode,
    values: row.unit.disqualification == null ? row.readings.map((reading) => reading.value ?? 0) : [],
    disqualified: row.unit.disqualification != null,
  }));
}

function Move({ from, to }: { from: number; to: number }): ReactElement {
  const { t } = useTranslation('county-assessments');
  if (from === to) return <span className={styles.same}>{t('whatIf.same')}</span>;
  return (
    <span className={to < from ? styles.up : styles.down}>
      {t(to < from ? 'whatIf.up' : 'whatIf.down', { count: Math.abs(to - from) })}
    </span>
  );
}

/** Ranks and totals before and after, in the supposed order. */
function Moves({ before, after }: { before: Preview; after: Preview }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const stored = new Map(before.units.map((unit) => [unit.unit, unit]));
  const ordered = [...after.units].sort((left, right) => (left.rank ?? 9999) - (right.rank ?? 9999));
  return (
    <ScrollTable stacks title={t('whatIf.moves')}>
      <thead>
        <tr>
          <th scope="col">{t('whatIf.rank')}</th>
          <th scope="col">{t('columns.unit')}</th>
          <th scope="col">{t('whatIf.move')}</th>
          <th scope="col" className={numberCell}>
            {t('whatIf.rankBefore')}
          </th>
          <th scope="col" className={numberCell}>
            {t('whatIf.total')}
          </th>
          <th scope="col" className={numberCell}>
            {t('whatIf.change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((unit) => {
          const was = stored.get(unit.unit);
          if (unit.rank == null || unit.total == null || was?.rank == null || was.total == null)
            return (
              <tr key={unit.unit}>
                <td>
                  <Absent />
                </td>
                <th scope="row">
                  <UnitName printed={unit.unit} />
                </th>
                <td colSpan={4}>{t('barred.title')}</td>
              </tr>
            );
          const change = unit.total - was.total;
          return (
            <tr key={unit.unit} className={cx(unit.rank !== was.rank && styles.moved)}>
              <td>{unit.rank}</td>
              <th scope="row">
                <UnitName printed={unit.unit} />
              </th>
              <td>
                <Move from={was.rank} to={unit.rank} />
              </td>
              <td className={numberCell}>{was.rank}</td>
              <td className={numberCell}>{formatNumber(unit.total, 2)}</td>
              <td className={cx(numberCell, change > 0 && styles.up, change < 0 && styles.down)}>
                {Math.abs(change) < 1e-9 ? (
                  <Absent />
                ) : (
                  `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change), 2)}`
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

/** Change figures and see the ranks move at once; nothing is stored. */
export function WhatIf({ assessment }: { assessment: Assessment }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const words = useProblemText();
  const drafts = useFigureDrafts(assessment.units, assessment.indicators.length);
  const stored = useMemo<SupposedRow[]>(
    () =>
      assessment.units.map((unit) => ({
        unit: unit.unitCode,
        values: unit.disqualification == null ? unit.values.map((value) => value ?? 0) : [],
        disqualified: unit.disqualification != null,
      })),
    [assessment],
  );
  const table = useMemo(() => supposed(drafts.rows), [drafts.rows]);
  const before = useSupposition(assessment.id, stored);
  const after = useSupposition(assessment.id, useDebounced(table, 150));
  const standings = useMemo(() => {
    const codes = new Map(assessment.units.map((unit) => [unit.unit, unit.unitCode]));
    return new Map<string, Standing>(
      after.data?.units.map((unit) => [
        codes.get(unit.unit) ?? '',
        { total: unit.total ?? null, rank: unit.rank ?? null },
      ]),
    );
  }, [assessment, after.data]);
  return (
    <>
      <Card
        flush
        title={t('whatIf.title')}
        extra={
          <PlainButton disabled={!drafts.isDirty} onClick={() => drafts.discard()}>
            {t('whatIf.reset')}
          </PlainButton>
        }
      >
        <p className={styles.lead}>
          {t('whatIf.lead')}
          <Gap />
          {assessment.missing.length > 0 && t('whatIf.missing')}
        </p>
        <FigureGrid
          indicators={assessment.indicators}
          drafts={drafts}
          canEdit={() => true}
          standings={standings}
        />
        <p role="status" className={styles.state}>
          {drafts.isFaulty
            ? t('whatIf.faulty')
            : after.isError
              ? words(after.error)
              : drafts.isDirty
                ? t('whatIf.changed', { count: drafts.rows.filter((row) => row.isDirty).length })
                : t('whatIf.untouched')}
        </p>
      </Card>
      {before.data !== undefined && after.data !== undefined && (
        <Moves before={before.data} after={after.data} />
      )}
    </>
  );
}
