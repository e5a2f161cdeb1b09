import { useId } from 'react';
import type { ReactElement, ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '@/shared/ui/dialog';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';

import styles from './assessment-dialogs.module.css';

/** A question with a form: what is said or chosen, one button to do it, and what went wrong. */
export function StepDialog(props: {
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
