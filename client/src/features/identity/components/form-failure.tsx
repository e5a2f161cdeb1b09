import type { ReactElement } from 'react';

import { isProblem } from '@/api/problem';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';

import styles from './account-forms.module.css';

/** What went wrong with a form, with the reasons the server gives for its fields. */
export function FormFailure({ error }: { error: unknown }): ReactElement {
  const words = useProblemText();
  const codeText = useCodeText();
  const fields = isProblem(error) ? error.fields : [];
  return (
    <div role="alert">
      {error != null && (
        <div className={styles.failure}>
          {words(error)}
          {fields.length > 0 && (
            <ul>
              {fields.map((field) => (
                <li key={`${field.path} ${field.code}`}>{codeText(field.code, field.message)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
