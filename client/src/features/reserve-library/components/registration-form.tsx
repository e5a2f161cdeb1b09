import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { useLocalized } from '@/shared/hooks/use-language';
import { useMetrics } from '@/shared/reference/use-metrics';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { DayField, SelectField, TextAreaField, TextField } from '@/shared/ui/plain-fields';
import { useProblemText } from '@/shared/ui/problem-text';

import { useSaveForm } from '../api/use-applications';
import type { Application, FormField } from '../api/use-applications';
import styles from './reserve.module.css';
import { inPercent, ofPercent } from './share-answer';

/** Tells the fields whose answer is a share of one: they are read and typed in percent. */
export function useIsShare(): (field: FormField) => boolean {
  const shares = useMetrics().data?.filter((metric) => metric.kind === 'ratio');
  return (field) => shares?.some((metric) => metric.name === field.metric) === true;
}

function Field(props: {
  field: FormField;
  isShare: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const { field, value, error, onChange } = props;
  const label =
    localized(field.name) +
    (props.isShare ? t('form.percent') : '') +
    (field.isRequired ? t('form.required') : '');
  switch (field.kind) {
    case 'longText':
      return (
        <TextAreaField
          label={label}
          rows={3}
          maxLength={1000}
          value={value}
          error={error}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'choice':
    case 'yesNo':
      return (
        <SelectField
          label={label}
          value={value}
          error={error}
          emptyLabel={t('form.notSaid')}
          choices={
            field.kind === 'yesNo'
              ? [
                  { value: 'yes', label: t('form.yes') },
                  { value: 'no', label: t('form.no') },
                ]
              : field.choices.map((choice) => ({
                  value: choice,
                  label: localized(choiceName(field, choice)),
                }))
          }
          onChange={onChange}
        />
      );
    case 'day':
      return <DayField label={label} value={value} error={error} onChange={onChange} />;
    default:
      return (
        <TextField
          label={label}
          inputMode={field.kind === 'number' ? 'decimal' : 'text'}
          maxLength={200}
          value={value}
          error={error}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** A choice in both languages; the answer is the Chinese word. */
function choiceName(field: FormField, choice: string): FormField['name'] {
  return { zh: choice, en: field.choicesEn[field.choices.indexOf(choice)] ?? choice };
}

/** The sections of the form with their fields. */
export function sectionsOf(
  form: readonly FormField[],
): { key: string; name: FormField['section']; fields: FormField[] }[] {
  const sections = new Map<string, { key: string; name: FormField['section']; fields: FormField[] }>();
  for (const field of form) {
    const section = sections.get(field.section.zh) ?? {
      key: field.section.zh,
      name: field.section,
      fields: [],
    };
    section.fields.push(field);
    sections.set(section.key, section);
  }
  return [...sections.values()];
}

/** The registration form, to be filled in. */
export function RegistrationForm({ data }: { data: Application }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const words = useProblemText();
  const save = useSaveForm(data.application.id);
  const [draft, setDraft] = useState<Record<string, string>>({});
  const isDirty = Object.keys(draft).length > 0;
  const errorOf = (id: string): string | undefined =>
    isProblem(save.error)
      ? save.error.fields.find((field) => field.path === `answers.${id}`)?.message
      : undefined;
  const isShare = useIsShare();
  const kept = Object.fromEntries(
    data.intake.form
      .filter((field) => draft[field.id] !== undefined)
      .map((field) => [
        field.id,
        isShare(field) ? ofPercent(draft[field.id] ?? '') : (draft[field.id] ?? ''),
      ]),
  );
  const submit = (): void =>
    save.mutate(
      { version: data.version, answers: { ...data.answers, ...kept } },
      { onSuccess: () => setDraft({}) },
    );
  return (
    <GuardedForm className={styles.stack} onSubmit={submit} hasFailed={save.isError} isDirty={() => isDirty}>
      {sectionsOf(data.intake.form).map((section) => (
        <Card key={section.key} title={localized(section.name)}>
          <div className={styles.fields}>
            {section.fields.map((field) => (
              <Field
                key={field.id}
                field={field}
                isShare={isShare(field)}
                value={
                  draft[field.id] ??
                  (isShare(field) ? inPercent(data.answers[field.id] ?? '') : (data.answers[field.id] ?? ''))
                }
                error={errorOf(field.id)}
                onChange={(value) => setDraft((before) => ({ ...before, [field.id]: value }))}
              />
            ))}
          </div>
        </Card>
      ))}
      <div className={styles.saveBar}>
        {save.isError && (
          <p role="alert" className={styles.failure}>
            {words(save.error)}
          </p>
        )}
        <PlainButton primary type="submit" disabled={!isDirty || save.isPending}>
          {t('form.save')}
        </PlainButton>
        <span className={styles.quiet} role="status">
          {isDirty ? t('form.unsaved') : save.isSuccess ? t('form.saved') : ''}
        </span>
      </div>
    </GuardedForm>
  );
}

/** An answer as people read it. */
export function AnswerText({
  field,
  answer,
}: {
  field: FormField;
  answer: string | undefined;
}): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const isShare = useIsShare();
  if (answer === undefined) return <span className={styles.quiet}>{t('form.notSaid')}</span>;
  if (field.kind === 'yesNo') return <>{t(answer === 'yes' ? 'form.yes' : 'form.no')}</>;
  if (field.kind === 'choice') return <>{localized(choiceName(field, answer))}</>;
  return <span className={styles.answer}>{isShare(field) ? `${inPercent(answer)}%` : answer}</span>;
}
