import { useId, useRef, useState } from 'react';
import type { ReactElement, ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from './dialog';
import styles from './form-dialog.module.css';
import { PlainButton } from './plain-button';
import { useProblemText } from './problem-text';

/** A question with a form: what is said or chosen, one button to do it, and what went wrong. What was entered is not lost without a question. */
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
  const isChanged = useRef(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const close = (): void => {
    if (isChanged.current) setIsLeaving(!isLeaving);
    else props.onClose();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    props.onSubmit(event.currentTarget);
  };
  return (
    <Dialog
      title={props.title}
      onClose={close}
      footer={
        isLeaving ? (
          <>
            <p role="alert" className={styles.leaving}>
              {t('unsaved.dialog')}
            </p>
            <PlainButton onClick={props.onClose}>{t('unsaved.leave')}</PlainButton>
            <PlainButton primary autoFocus onClick={() => setIsLeaving(false)}>
              {t('unsaved.stay')}
            </PlainButton>
          </>
        ) : (
          <>
            <PlainButton onClick={close}>{t('actions.cancel')}</PlainButton>
            <PlainButton primary type="submit" form={id} disabled={props.isPending}>
              {props.confirm}
            </PlainButton>
          </>
        )
      }
    >
      <form id={id} onSubmit={submit} onInput={() => (isChanged.current = true)}>
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
