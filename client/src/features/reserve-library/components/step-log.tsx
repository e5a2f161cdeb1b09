import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { InstantText } from '@/shared/ui/values';

import styles from './reserve.module.css';

interface Step {
  id: string;
  action: string;
  note?: string | null;
  by: { name: string; at: string };
}

/** What was done, newest first. */
export function StepLog({ steps }: { steps: readonly Step[] }): ReactElement {
  const { t } = useTranslation('reserve-library');
  return (
    <ol className={styles.log}>
      {steps.map((step) => (
        <li key={step.id}>
          <span className={styles.quiet}>
            <InstantText instant={step.by.at} />
          </span>
          <span>
            <strong>{t(`did.${step.action}`)}</strong> · {step.by.name}
            {step.note != null && <span className={styles.note}>{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
