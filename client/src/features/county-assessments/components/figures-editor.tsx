import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { Icon } from '@/shared/ui/icon';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';
import { useUnsavedChanges } from '@/shared/ui/unsaved-changes';

import type { Assessment } from '../api/types';
import { usePreview } from '../api/use-preview';
import type { TableToScore } from '../api/use-preview';
import { useReportFigures } from '../api/use-report-figures';
import { FigureGrid } from './figure-grid';
import type { Standing } from './figure-grid';
import styles from './figures-editor.module.css';
import { useFigureDrafts } from './use-figure-drafts';
import type { DraftRow } from './use-figure-drafts';
import { useUnitName } from './unit-name';

/** The full table as it would be scored; null while a figure is unknown or wrong. */
function tableOf(assessment: Assessment, rows: readonly DraftRow[]): TableToScore | null {
  const scored: TableToScore['rows'] = [];
  for (const row of rows) {
    if (row.unit.disqualification != null) {
      scored.push({ unit: row.unit.unit, values: [], disqualified: true });
      continue;
    }
    const values = row.readings.map((reading) => reading.value ?? null);
    if (values.some((value) => value === null)) return null;
    scored.push({ unit: row.unit.unit, values: values.map(Number), disqualified: false });
  }
  return { scheme: assessment.schemeId, rows: scored };
}

/** Totals and ranks: tried out with the drafts where there are any, else as the server answered. */
function useStandings(
  assessment: Assessment,
  rows: readonly DraftRow[],
  isDirty: boolean,
): Map<string, Standing> {
  const table = useMemo(() => (isDirty ? tableOf(assessment, rows) : null), [assessment, rows, isDirty]);
  const preview = usePreview(useDebounced(table, 300));
  return useMemo(() => {
    const scores = new Map(preview.data?.units.map((score) => [score.unit, score]));
    return new Map(
      rows.map(({ unit }) => {
        if (!isDirty) return [unit.unitCode, { total: unit.total ?? null, rank: unit.rank ?? null }];
        const score = table === null ? undefined : scores.get(unit.unit);
        return [unit.unitCode, { total: score?.total ?? null, rank: score?.rank ?? null }];
      }),
    );
  }, [rows, isDirty, table, preview.data]);
}

/** Entry of the figures: by the bureau for every unit, by a county for itself. */
export function FiguresEditor({
  assessment,
  canEdit,
}: {
  assessment: Assessment;
  canEdit: boolean;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const words = useProblemText();
  const codeText = useCodeText();
  const drafts = useFigureDrafts(assessment.units, assessment.indicators.length);
  const report = useReportFigures(assessment.id);
  const standings = useStandings(assessment, drafts.rows, drafts.isDirty);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [saved, setSaved] = useState<number | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  useUnsavedChanges(() => drafts.isDirty);
  const stale = drafts.rows.filter((row) => row.isStale);
  const changed = drafts.rows.filter((row) => row.isDirty);

  const saveRow = async (row: DraftRow): Promise<string | null> => {
    const unitCode = row.unit.unitCode;
    try {
      const values = row.readings.map((reading) => reading.value ?? null);
      await report.mutateAsync({ unitCode, values, version: row.version });
      drafts.discard(unitCode);
      return null;
    } catch (error) {
      if (isProblem(error) && error.status === 400) {
        const cells = error.fields.flatMap((field) => {
          const column = /^values\[(\d+)\]$/.exec(field.path)?.[1];
          return column === undefined ? [] : [[Number(column), codeText(field.code, field.message)] as const];
        });
        drafts.refuse(unitCode, Object.fromEntries(cells));
      }
      return t('figures.rowFailed', { unit: unitName(row.unit.unit), words: words(error) });
    }
  };
  const save = async (): Promise<void> => {
    setIsSaving(true);
    setSaved(null);
    const answers: (string | null)[] = [];
    // One after the other: each unit is its own report, and the server keeps them in order.
    for (const row of changed) answers.push(await saveRow(row));
    setFailures(answers.filter((answer) => answer !== null));
    setSaved(answers.filter((answer) => answer === null).length);
    setIsSaving(false);
  };
  const settle = (act: () => void): void => {
    setFailures([]);
    act();
  };

  return (
    <Card
      flush
      title={t('figures.title')}
      extra={<span className={styles.hint}>{canEdit ? t('figures.hint') : t('figures.readOnly')}</span>}
    >
      {stale.map((row) => (
        <div key={row.unit.unitCode} role="alert" className={styles.stale}>
          <Icon name="alert" size={16} />
          <p>{t('figures.stale', { unit: unitName(row.unit.unit), name: row.unit.reported?.name ?? '' })}</p>
          <PlainButton onClick={() => settle(() => drafts.discard(row.unit.unitCode))}>
            {t('figures.takeStored')}
          </PlainButton>
          <PlainButton onClick={() => settle(() => drafts.keep(row.unit.unitCode))}>
            {t('figures.keepMine')}
          </PlainButton>
        </div>
      ))}
      <FigureGrid
        indicators={assessment.indicators}
        drafts={drafts}
        canEdit={() => canEdit}
        {...(assessment.hasStandings ? { standings } : {})}
      />
      {canEdit && (
        <div className={styles.foot}>
          <div role="status" className={styles.state}>
            {failures.length > 0 ? (
              <ul className={styles.failures}>
                {failures.map((failure) => (
                  <li key={failure}>{failure}</li>
                ))}
              </ul>
            ) : drafts.isFaulty ? (
              <span className={styles.failures}>{t('figures.faulty')}</span>
            ) : drafts.isDirty ? (
              t('figures.dirty', { count: changed.length })
            ) : saved !== null && saved > 0 ? (
              t('figures.saved', { count: saved })
            ) : assessment.missing.length > 0 ? (
              t('figures.missing', { count: assessment.missing.length })
            ) : (
              t('figures.complete')
            )}
          </div>
          <PlainButton disabled={!drafts.isDirty || isSaving} onClick={() => settle(() => drafts.discard())}>
            {t('figures.discard')}
          </PlainButton>
          <PlainButton
            primary
            disabled={!drafts.isDirty || drafts.isFaulty || stale.length > 0 || isSaving}
            onClick={() => void save()}
          >
            {isSaving ? t('figures.saving') : t('figures.save')}
          </PlainButton>
        </div>
      )}
    </Card>
  );
}
