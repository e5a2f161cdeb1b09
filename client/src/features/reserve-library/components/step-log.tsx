import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { cataloguedNote } from '@/shared/format/catalogued-note';
import { useLanguage } from '@/shared/hooks/use-language';
import { InstantText } from '@/shared/ui/values';

import styles from './reserve.module.css';

interface Step {
  id: string;
  action: string;
  note?: string | null;
  by: { name: string; at: string };
}

interface Term {
  zh: string;
  en: string;
}

/** The words of a reminder hold its note, the months. */
const reminder = 'promise-due';

const verdicts = ['agree', 'agreeAfterChanges', 'disagree'] as const;

/** What was said with a step; a verdict in the reader's language. */
function StepNote({ step, terms }: { step: Step; terms: readonly Term[] }): ReactElement | null {
  const { t } = useTranslation('reserve-library');
  const language = useLanguage();
  if (step.note == null || step.action === reminder) return null;
  const verdict = step.action === 'give-opinion' && verdicts.find((one) => one === step.note);
  return (
    <span className={styles.note}>
      {verdict ? t(`opinions.verdicts.${verdict}`) : cataloguedNote(step.note, terms, language)}
    </span>
  );
}

/** What was done, newest first. Notes may hold terms of the policy pack. */
export function StepLog(props: { steps: readonly Step[]; terms?: readonly Term[] }): ReactElement {
  const { t } = useTranslation('reserve-library');
  return (
    <ol className={styles.log}>
      {props.steps.map((step) => (
        <li key={step.id}>
          <span className={styles.quiet}>
            <InstantText instant={step.by.at} />
          </span>
          <span>
            <strong>{t(`did.${step.action}`, { note: step.note ?? '' })}</strong> · {step.by.name}
            <StepNote step={step} terms={props.terms ?? []} />
          </span>
        </li>
      ))}
    </ol>
  );
}
