import { useId } from 'react';
import type { ReactElement, ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from './dialog';
import styles from './form-dialog.module.css';
import { PlainButton } from './plain-button';
import { useProblemText } from './problem-text';

/** A question with a form: what is said or chosen, one button to do it, and what went wrong. */
export function FormDialog(props: {
  title: string;
  lead?: ReactNode;
  confirm: string;
  isPending: boolean;
  error: unknown;
  onSubmit: (form: HTMLFormElement) => void;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation('shared');
  const words = useProblemText();
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    props.onSubmit(event.currentTarget);
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <PlainButton onClick={props.onClose}>{t('actions.cancel')}</PlainButton>
          <PlainButton primary type="submit" form={id} disabled={props.isPending}>
            {props.confirm}
          </PlainButton>
        </>
      }
    >
      <form id={id} onSubmit={submit}>
        {props.lead !== undefined && <div className={styles.lead}>{props.lead}</div>}
        {props.children}
        {props.error != null && (
          <p role="alert" className={styles.failure}>
            {words(props.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
