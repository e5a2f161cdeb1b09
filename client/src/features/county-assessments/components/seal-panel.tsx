import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '@/shared/ui/icon';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { InstantText } from '@/shared/ui/values';

import type { Assessment } from '../api/types';
import { useVerification } from '../api/use-verification';
import styles from './seal-panel.module.css';

/** Who signed a frozen assessment, its fingerprint, and a check that it still stands. */
export function SealPanel({ assessment }: { assessment: Assessment }): ReactElement | null {
  const { t } = useTranslation('county-assessments');
  const words = useProblemText();
  const [asked, setAsked] = useState(false);
  const check = useVerification(assessment.id, asked);
  if (assessment.signedOff == null) return null;
  return (
    <section className={styles.panel} aria-label={t('seal.label')}>
      <Icon name="medal" size={22} />
      <p className={styles.words}>
        <strong>{t('seal.signed', { name: assessment.signedOff.name })}</strong>{' '}
        <InstantText instant={assessment.signedOff.at} />
        <span className={styles.hash}>
          {t('seal.hash')} <code>{assessment.documentHash}</code>
        </span>
      </p>
      <div role="status" className={styles.answer}>
        {check.isError && words(check.error)}
        {check.data !== undefined &&
          (check.data.isUnaltered && check.data.isReproduced ? (
            <span className={styles.good}>
              <Icon name="checkCircle" size={15} /> {t('seal.stands')}
            </span>
          ) : (
            <span className={styles.bad}>
              <Icon name="alert" size={15} /> {t('seal.broken')}
            </span>
          ))}
      </div>
      {check.data === undefined && (
        <PlainButton disabled={asked && check.isPending} onClick={() => setAsked(true)}>
          {t('seal.verify')}
        </PlainButton>
      )}
    </section>
  );
}
