import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from './cx';
import styles from './dialog.module.css';
import { Icon } from './icon';

/**
 * A question or a closer look above the page; the browser keeps the focus inside and closes it on Escape.
 * Render it while it is open. `side` opens it along the edge, for details beside a list.
 */
export function Dialog(props: {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  side?: boolean;
}): ReactElement {
  const { t } = useTranslation('shared');
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);

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
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) props.onClose();
      }}
    >
      <div className={styles.frame}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {props.title}
          </h2>
          <button
            type="button"
            className={styles.close}
            aria-label={t('actions.close')}
            onClick={props.onClose}
          >
            <Icon name="close" size={18} />
          </button>
        </div>
        <div className={styles.body}>{props.children}</div>
        {props.footer !== undefined && <div className={styles.foot}>{props.footer}</div>}
      </div>
    </dialog>
  );
}
