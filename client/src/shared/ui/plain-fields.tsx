import { useId } from 'react';
import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react';

import { cx } from './cx';
import styles from './plain-fields.module.css';

interface FieldFace {
  label: string;
  /** Puts the label in front of the field, for filters and tool bars. */
  inline?: boolean;
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
      <label htmlFor={id} className={styles.label}>
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
  return (
    <Field label={label} {...rest({ inline, hint, error })}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
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

/** A day `yyyy-MM-dd`; empty text when none is chosen. */
export function DayField({
  label,
  inline,
  hint,
  error,
  value,
  onChange,
  ...input
}: FieldFace & { value: string; onChange: (day: string) => void } & Omit<
    ComponentPropsWithRef<'input'>,
    'onChange' | 'value' | 'type'
  >): ReactElement {
  return (
    <Field label={label} {...rest({ inline, hint, error })}>
      {(ids) => (
        <input
          {...input}
          {...ids}
          type="date"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
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
