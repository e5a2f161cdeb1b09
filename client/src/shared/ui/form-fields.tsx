import type { FormInstance } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import type { FieldProblem } from '@/api/problem';

import styles from './form-fields.module.css';
import { Icon } from './icon';
import { PlainButton } from './plain-button';
import { useCodeText, useProblemText } from './problem-text';

type FieldName = (string | number)[];

/** A JSON path of the API (`figures[2].revenue`) as the name path of a form field. */
export function toFieldName(path: string): FieldName {
  return path
    .replace(/^\$\.?/, '')
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Problems that belong to no field of the form, other than what the problem itself already says. */
function problemsWithoutField(
  error: unknown,
  form: FormInstance,
  nameOf: (path: string) => FieldName,
): readonly FieldProblem[] {
  if (!isProblem(error)) return [];
  return error.fields.filter(
    (field) =>
      (field.code !== error.code || field.message !== error.detail) &&
      form.getFieldInstance(nameOf(field.path)) === undefined,
  );
}

/** Gives a function that puts the server's field problems at their fields and brings the first of them into view. */
export function useApplyProblem(form: FormInstance, nameOf = toFieldName): (error: unknown) => void {
  const codeText = useCodeText();
  return (error) => {
    if (!isProblem(error) || error.fields.length === 0) return;
    const fields = error.fields.map((field) => ({
      name: nameOf(field.path),
      errors: [codeText(field.code, field.message)],
    }));
    form.setFields(fields);
    const first = fields[0];
    if (first !== undefined) form.scrollToField(first.name, { block: 'center', focus: true });
  };
}

/** What went wrong with the form as a whole, above its fields. */
export function FormProblem(props: {
  error: unknown;
  form: FormInstance;
  nameOf?: (path: string) => FieldName;
}): ReactElement {
  const { error, form } = props;
  const codeText = useCodeText();
  const { t } = useTranslation('shared');
  const words = useProblemText();
  const loose = problemsWithoutField(error, form, props.nameOf ?? toFieldName);
  return (
    <div role="alert">
      {error != null && (
        <div className={styles.problem}>
          <Icon name="alert" size={18} />
          <div>
            <p>{words(error)}</p>
            {loose.length > 0 && (
              <ul>
                {loose.map((field) => (
                  <li key={`${field.path} ${field.code}`}>
                    {field.path} {codeText(field.code, field.message)}
                  </li>
                ))}
              </ul>
            )}
            {isProblem(error) && (
              <small>
                {t('problem.code')} {error.code}
              </small>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

/** Fields beside each other as the width allows. */
export function FieldGrid({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles.grid}>{children}</div>;
}

/** Save and cancel at the foot of a form, always in view. */
export function FormActions(props: {
  isSaving: boolean;
  onCancel: () => void;
  saveLabel?: string;
}): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <div className={styles.actions}>
      <PlainButton onClick={props.onCancel}>{t('actions.cancel')}</PlainButton>
      <PlainButton primary type="submit" disabled={props.isSaving}>
        {props.saveLabel ?? t('actions.save')}
      </PlainButton>
    </div>
  );
}
