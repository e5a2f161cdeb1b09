import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from './dialog';
import styles from './form-dialog.module.css';
import { GuardedForm } from './guarded-form';
import { PlainButton } from './plain-button';
import { useProblemText } from './problem-text';

/** A question with a form: what is said or chosen, one button to do it, and what went wrong. */
export function FormDialog(props: {
  title: string;
  lead?: ReactNode;
  confirm: string;
  isPending: boolean;
  /** Whether the button waits for something the form does not require by itself. */
  isIncomplete?: boolean;
  error: unknown;
  /** Shows the failure instead of the usual sentence. */
  failure?: ReactNode;
  /** What came of it, shown in place of the form. */
  outcome?: ReactNode;
  onSubmit: (form: HTMLFormElement) => void;
  onClose: () => void;
  children?: ReactNode;
}): ReactElement {
  const { t } = useTranslation('shared');
  const words = useProblemText();
  const id = useId();
  const isOver = props.outcome !== undefined;
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      footer={(close) =>
        isOver ? (
          <PlainButton onClick={close}>{t('actions.close')}</PlainButton>
        ) : (
          <>
            <PlainButton onClick={close}>{t('actions.cancel')}</PlainButton>
            <PlainButton
              primary
              type="submit"
              form={id}
              disabled={props.isPending || props.isIncomplete === true}
            >
              {props.confirm}
            </PlainButton>
          </>
        )
      }
    >
      {isOver ? (
        props.outcome
      ) : (
        <GuardedForm id={id} onSubmit={props.onSubmit} hasFailed={props.error != null}>
          {props.lead !== undefined && <div className={styles.lead}>{props.lead}</div>}
          {props.children}
          {props.failure ??
            (props.error != null && (
              <p role="alert" className={styles.failure}>
                {words(props.error)}
              </p>
            ))}
        </GuardedForm>
      )}
    </Dialog>
  );
}
