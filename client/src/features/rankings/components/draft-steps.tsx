import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { InstantText } from '@/shared/ui/values';

import type { Draft } from '../api/types';
import styles from './draft-steps.module.css';

type Step = Draft['steps'][number];

/** What was done to a draft, by whom and why. */
export function StepList({ steps }: { steps: readonly Step[] }): ReactElement {
  const { t } = useTranslation('rankings');
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.version}>
          <span className={styles.when}>
            <InstantText instant={step.by.at} />
          </span>
          <span className={styles.what}>
            <strong>{t(`process.did.${step.action}`)}</strong>
            {step.enterpriseName != null && <span>{step.enterpriseName}</span>}
            <span>{step.by.name}</span>
            {step.note != null && step.action !== 'withdraw' && (
              <span className={styles.note}>
                {step.action === 'adopt-experts'
                  ? t('process.adopted', { count: Number(step.note) })
                  : step.note}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What others did since a version was read; nothing when it is the newest. */
export function StepsSince(props: { draft: Draft; version: number }): ReactElement | null {
  const { t } = useTranslation('rankings');
  const steps = props.draft.steps.filter((step) => step.version > props.version);
  if (steps.length === 0) return null;
  return (
    <section className={styles.since}>
      <h3>{t('process.since')}</h3>
      <StepList steps={steps} />
    </section>
  );
}
