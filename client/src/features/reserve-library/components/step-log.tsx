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

/** The words of a reminder hold its note, the months. */
const reminder = 'promise-due';

const verdicts = ['agree', 'agreeAfterChanges', 'disagree'] as const;

/** What was said with a step; a verdict in the reader's language. */
function StepNote({ step }: { step: Step }): ReactElement | null {
  const { t } = useTranslation('reserve-library');
  if (step.note == null || step.action === reminder) return null;
  const verdict = step.action === 'give-opinion' && verdicts.find((one) => one === step.note);
  return <span className={styles.note}>{verdict ? t(`opinions.verdicts.${verdict}`) : step.note}</span>;
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
            <strong>{t(`did.${step.action}`, { note: step.note ?? '' })}</strong> · {step.by.name}
            <StepNote step={step} />
          </span>
        </li>
      ))}
    </ol>
  );
}
