import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from './icon';
import { PlainButton } from './plain-button';
import { useProblemText } from './problem-text';
import styles from './seal.module.css';
import { InstantText } from './values';

/** The answer to the question whether something published still stands. */
export interface SealCheck {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  /** Whether it stands; undefined before the answer. */
  stands: boolean | undefined;
}

/** Who published something and when, its fingerprint, and a check that it can be computed again to the same bytes. */
export function Seal(props: {
  label: string;
  /** Who did it, e.g. 林一 签发. */
  by: string;
  at: string;
  hash: string | null | undefined;
  check: SealCheck;
  asked: boolean;
  /** Absent when the reader may not check. */
  onVerify?: (() => void) | undefined;
}): ReactElement {
  const { t } = useTranslation('shared');
  const words = useProblemText();
  const { check } = props;
  return (
    <section className={styles.panel} aria-label={props.label}>
      <Icon name="medal" size={22} />
      <p className={styles.words}>
        <strong>{props.by}</strong> <InstantText instant={props.at} />
        <span className={styles.hash}>
          {t('seal.hash')} <code>{props.hash}</code>
        </span>
      </p>
      <div role="status">
        {check.isError && words(check.error)}
        {check.stands === true && (
          <span className={styles.good}>
            <Icon name="checkCircle" size={15} /> {t('seal.stands')}
          </span>
        )}
        {check.stands === false && (
          <span className={styles.bad}>
            <Icon name="alert" size={15} /> {t('seal.broken')}
          </span>
        )}
      </div>
      {props.onVerify !== undefined && check.stands === undefined && (
        <PlainButton disabled={props.asked && check.isPending} onClick={props.onVerify}>
          {t('seal.verify')}
        </PlainButton>
      )}
    </section>
  );
}
