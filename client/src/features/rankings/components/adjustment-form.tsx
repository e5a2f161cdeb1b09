import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { formText } from '@/shared/ui/form-text';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextAreaField, TextField } from '@/shared/ui/plain-fields';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';
import { Segmented } from '@/shared/ui/segmented';

import type { AdjustmentKind, Entry } from '../api/types';
import { useAdjust } from '../api/use-adjustments';
import styles from './adjustment-form.module.css';

function kindsFor(entry: Entry): AdjustmentKind[] {
  if (entry.outcome === 'undetermined') return ['admit', 'takeOff'];
  if (entry.rank === null) return [];
  return ['points', 'takeOff'];
}

/** The bureau's decision about a candidate, always with a reason. */
export function AdjustmentForm(props: {
  draftId: string;
  version: number;
  entry: Entry;
  /** Most points that may be added or taken. */
  maximum: number;
}): ReactElement | null {
  const { t } = useTranslation('rankings');
  const words = useProblemText();
  const codeText = useCodeText();
  const adjust = useAdjust(props.draftId);
  const kinds = kindsFor(props.entry);
  const [chosen, setChosen] = useState<AdjustmentKind | null>(null);
  const kind = chosen !== null && kinds.includes(chosen) ? chosen : kinds[0];
  const fields = isProblem(adjust.error) ? adjust.error.fields : [];
  const problemAt = (path: string): { error?: string } => {
    const field = fields.find((one) => one.path === path);
    return field === undefined ? {} : { error: codeText(field.code, field.message) };
  };
  if (kind === undefined) return null;

  const submit = (form: HTMLFormElement): void =>
    adjust.mutate(
      {
        enterpriseId: props.entry.enterpriseId,
        kind,
        points: kind === 'points' ? Number(formText(form, 'points')) : null,
        reason: formText(form, 'reason'),
        version: props.version,
      },
      { onSuccess: () => form.reset() },
    );
  return (
    <details className={styles.box}>
      <summary>{t('adjust.title')}</summary>
      <GuardedForm className={styles.form} onSubmit={submit} hasFailed={adjust.isError}>
        <Segmented
          label={t('adjust.what')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`adjust.kind.${value}`) }))}
          onChange={setChosen}
        />
        <p className={styles.hint}>{t(`adjust.hint.${kind}`, { maximum: props.maximum })}</p>
        {kind === 'points' && (
          <TextField
            label={t('adjust.points')}
            name="points"
            type="number"
            required
            step={0.01}
            min={-props.maximum}
            max={props.maximum}
            {...problemAt('points')}
          />
        )}
        <TextAreaField
          label={t('adjust.reason')}
          name="reason"
          required
          maxLength={500}
          rows={3}
          {...problemAt('reason')}
        />
        {adjust.isError && fields.length === 0 && (
          <p role="alert" className={styles.failure}>
            {words(adjust.error)}
          </p>
        )}
        <div className={styles.actions}>
          <PlainButton primary type="submit" disabled={adjust.isPending}>
            {t('adjust.confirm')}
          </PlainButton>
        </div>
      </GuardedForm>
    </details>
  );
}
