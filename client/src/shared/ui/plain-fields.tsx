import { useId, useRef, useState } from 'react';
import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from './cx';
import { Icon } from './icon';
import styles from './plain-fields.module.css';

interface FieldFace {
  label: string;
  /** Puts the label in front of the field, for filters and tool bars. */
  inline?: boolean;
  /** Leaves the label to screen readers, where a column or a heading names the field. */
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
}

function Field(
  props: FieldFace & {
    children: (ids: {
      id: string;
      'aria-describedby'?: string;
      'aria-invalid'?: true;
      className: string | undefined;
    }) => ReactNode;
  },
): ReactElement {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={cx(styles.field, props.inline === true && styles.inline)}>
      <label htmlFor={id} className={props.hideLabel === true ? 'lp-visually-hidden' : styles.label}>
        {props.label}
      </label>
      {props.children({
        id,
        className: styles.control,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(props.error === undefined ? {} : { 'aria-invalid': true as const }),
      })}
      {props.hint !== undefined && (
        <div id={`${id}-hint`} className={styles.hint}>
          {props.hint}
        </div>
      )}
      {props.error !== undefined && (
        <div id={`${id}-error`} className={styles.error}>
          {props.error}
        </div>
      )}
    </div>
  );
}

interface Choice {
  value: string;
  label: string;
}

/** A choice among some; the browser's own list, so that it works everywhere and weighs nothing. */
export function SelectField({
  label,
  inline,
  hideLabel,
  hint,
  error,
  value,
  choices,
  emptyLabel,
  onChange,
}: FieldFace & {
  value: string;
  choices: readonly Choice[];
  /** Adds a first line for no choice. */
  emptyLabel?: string;
  onChange: (value: string) => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  // A saved view or an old link may name what is gone: it must not look as if nothing were chosen.
  const isGone = value !== '' && choices.length > 0 && !choices.some((choice) => choice.value === value);
  return (
    <Field label={label} {...rest({ inline, hint, error })} hideLabel={hideLabel === true}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {isGone && <option value={value}>{t('field.gone', { value })}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A day typed in any usual way (2026-11-21, 2026/1/5, 20261121) as `yyyy-MM-dd`; undefined when it is none. */
export function readDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const parts =
    /^(\d{4})\D{0,2}?(\d{1,2})\D(\d{1,2})\D?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts === null) return undefined;
  const [year = '', month = '', day = ''] = parts.slice(1);
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== written ? undefined : written;
}

/**
 * A day `yyyy-MM-dd`; empty text when none is chosen. Written alike in every language and browser; the button opens
 * the browser's calendar.
 */
export function DayField({
  label,
  inline,
  hint,
  error,
  value,
  max,
  onChange,
}: FieldFace & { value: string; max?: string; onChange: (day: string) => void }): ReactElement {
  const { t } = useTranslation('shared');
  const [draft, setDraft] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const accept = (text: string): void => {
    const day = text.trim() === '' ? '' : readDay(text);
    if (day !== undefined && (max === undefined || day <= max) && day !== value) onChange(day);
    setDraft(null);
  };
  return (
    <Field label={label} {...rest({ inline, hint, error })}>
      {(ids) => (
        <span className={styles.day}>
          <input
            {...ids}
            className={cx(styles.control, styles.dayText)}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder={t('dayHint')}
            value={draft ?? value}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={(event) => accept(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && accept(event.currentTarget.value)}
          />
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            className={styles.picker}
            value={value}
            max={max}
            onChange={(event) => accept(event.target.value)}
          />
          <button
            type="button"
            className={styles.calendar}
            aria-label={t('field.calendar', { label })}
            onClick={() => picker.current?.showPicker()}
          >
            <Icon name="calendar" size={15} />
          </button>
        </span>
      )}
    </Field>
  );
}

/** A line of text or a number. */
export function TextField({
  label,
  inline,
  hint,
  error,
  ...input
}: FieldFace & ComponentPropsWithRef<'input'>): ReactElement {
  return (
    <Field label={label} {...rest({ inline, hint, error })}>
      {(ids) => <input type="text" {...input} {...ids} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaField({
  label,
  inline,
  hint,
  error,
  ...input
}: FieldFace & ComponentPropsWithRef<'textarea'>): ReactElement {
  return (
    <Field label={label} {...rest({ inline, hint, error })}>
      {(ids) => <textarea rows={4} {...input} {...ids} />}
    </Field>
  );
}

/** Only what is there: optional properties do not take undefined. */
function rest(face: {
  inline: boolean | undefined;
  hint: ReactNode;
  error: string | undefined;
}): Omit<FieldFace, 'label'> {
  return {
    ...(face.inline === undefined ? {} : { inline: face.inline }),
    ...(face.hint === undefined ? {} : { hint: face.hint }),
    ...(face.error === undefined ? {} : { error: face.error }),
  };
}
