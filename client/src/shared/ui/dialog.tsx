import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from './cx';
import styles from './dialog.module.css';
import { Icon } from './icon';
import { PlainButton } from './plain-button';
import { anyUnsaved, UnsavedScope, useUnsavedChanges } from './unsaved-changes';
import type { Ask } from './unsaved-changes';

/**
 * A question or a closer look above the page; the browser keeps the focus inside and closes it on Escape.
 * Render it while it is open. `side` opens it along the edge, for details beside a list. What was entered in it is not lost
 * without a question; a button of the foot that closes it does so by the function the foot is given.
 */
export function Dialog(props: {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode | ((close: () => void) => ReactNode);
  side?: boolean;
}): ReactElement {
  const { t } = useTranslation('shared');
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  const [scope] = useState(() => new Set<Ask>());
  const [isLeaving, setIsLeaving] = useState(false);
  const isGivenUp = useRef(false);
  useUnsavedChanges(() => !isGivenUp.current && anyUnsaved(scope));
  const close = (): void => {
    if (anyUnsaved(scope)) setIsLeaving(!isLeaving);
    else props.onClose();
  };
  const giveUp = (): void => {
    isGivenUp.current = true;
    props.onClose();
  };

  // Closed while it still stands in the page: only then does the browser give the focus back to where it came from.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      className={cx(styles.dialog, props.side === true && styles.side)}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className={styles.frame}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {props.title}
          </h2>
          <button type="button" className={styles.close} aria-label={t('actions.close')} onClick={close}>
            <Icon name="close" size={18} />
          </button>
        </div>
        <UnsavedScope value={scope}>
          <div className={styles.body}>{props.children}</div>
        </UnsavedScope>
        {isLeaving ? (
          <div className={styles.foot}>
            <p role="alert" className={styles.leaving}>
              {t('unsaved.dialog')}
            </p>
            <PlainButton onClick={giveUp}>{t('unsaved.leave')}</PlainButton>
            <PlainButton primary autoFocus onClick={() => setIsLeaving(false)}>
              {t('unsaved.stay')}
            </PlainButton>
          </div>
        ) : (
          props.footer !== undefined && (
            <div className={styles.foot}>
              {typeof props.footer === 'function' ? props.footer(close) : props.footer}
            </div>
          )
        )}
      </div>
    </dialog>
  );
}
