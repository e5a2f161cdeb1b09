import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';

import styles from './import-steps.module.css';

const steps = ['choose', 'check', 'done'] as const;
export type ImportStep = (typeof steps)[number];

/** Where one is on the way from a file to the register. */
export function ImportSteps({ current }: { current: ImportStep }): ReactElement {
  const { t } = useTranslation('imports');
  const at = steps.indexOf(current);
  return (
    <ol className={styles.steps} aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={cx(styles.step, index < at && styles.past)}
          aria-current={step === current ? 'step' : undefined}
        >
          <span className={styles.mark}>{index < at ? <Icon name="check" size={14} /> : index + 1}</span>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
