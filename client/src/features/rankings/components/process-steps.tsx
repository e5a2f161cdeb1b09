import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { cataloguedNote } from '@/shared/format/catalogued-note';
import { useLanguage } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { Icon } from '@/shared/ui/icon';
import { TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { useCodeText } from '@/shared/ui/problem-text';
import { InstantText } from '@/shared/ui/values';

import type { StepOffer } from '../api/use-campaigns';
import styles from './process-steps.module.css';

/** The way of a process, with the place it has come to. */
export function Track(props: { label: string; stages: readonly string[]; at: number }): ReactElement {
  return (
    <ol className={styles.track} aria-label={props.label}>
      {props.stages.map((stage, index) => (
        <li
          key={stage}
          className={cx(styles.stage, index < props.at && styles.past, index === props.at && styles.now)}
          aria-current={index === props.at ? 'step' : undefined}
        >
          <span className={styles.dot}>{index < props.at ? <Icon name="check" size={12} /> : index + 1}</span>
          {stage}
        </li>
      ))}
    </ol>
  );
}

/** Why the offered steps cannot be taken yet, each reason once. */
export function Obstacles({ offers }: { offers: readonly StepOffer[] }): ReactElement | null {
  const codeText = useCodeText();
  const obstacles = new Map(
    offers.flatMap((offer) => offer.obstacles.map((one) => [`${one.code} ${one.message}`, one] as const)),
  );
  if (obstacles.size === 0) return null;
  return (
    <ul className={styles.obstacles}>
      {[...obstacles].map(([key, one]) => (
        <li key={key}>
          <Icon name="minusCircle" size={14} />
          <span>{codeText(one.code, one.message)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A button for each step; one that needs words asks for them. */
export function StepButtons(props: {
  offers: readonly StepOffer[];
  words: 'campaign' | 'nomination';
  isPending: boolean;
  error: unknown;
  onTake: (action: string, note: string | null, done: () => void) => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const [asked, setAsked] = useState<StepOffer | null>(null);
  const name = (offer: StepOffer): string =>
    props.words === 'campaign'
      ? t(`campaign.actions.${offer.action}`)
      : t(`nomination.actions.${offer.action}`);
  return (
    <>
      {props.offers.map((offer) => (
        <PlainButton
          key={offer.action}
          primary={!offer.needsNote && offer.isReady}
          disabled={!offer.isReady || props.isPending}
          onClick={() => setAsked(offer)}
        >
          {name(offer)}
        </PlainButton>
      ))}
      {asked !== null && (
        <FormDialog
          title={name(asked)}
          lead={
            props.words === 'campaign'
              ? t(`campaign.leads.${asked.action}`)
              : t(`nomination.leads.${asked.action}`)
          }
          confirm={name(asked)}
          isPending={props.isPending}
          error={props.error}
          onClose={() => setAsked(null)}
          onSubmit={(form) =>
            props.onTake(asked.action, formText(form, 'note') || null, () => setAsked(null))
          }
        >
          <TextAreaField
            label={t(asked.needsNote ? 'campaign.reason' : 'campaign.remark')}
            name="note"
            rows={3}
            required={asked.needsNote}
            maxLength={1000}
          />
        </FormDialog>
      )}
    </>
  );
}

interface Step {
  id: string;
  action: string;
  note?: string | null;
  by: { name: string; at: string };
}

/** What was done, newest first. */
export function StepLog(props: {
  steps: readonly Step[];
  words: 'campaign' | 'nomination';
  /** Terms of the policy pack that notes may hold. */
  terms?: readonly { zh: string; en: string }[];
}): ReactElement {
  const { t } = useTranslation('rankings');
  const language = useLanguage();
  return (
    <ol className={styles.log}>
      {props.steps.map((step) => (
        <li key={step.id}>
          <span className={styles.when}>
            <InstantText instant={step.by.at} />
          </span>
          <span>
            <strong>
              {props.words === 'campaign'
                ? t(`campaign.did.${step.action}`)
                : t(`nomination.did.${step.action}`)}
            </strong>{' '}
            · {step.by.name}
            {step.note != null && (
              <span className={styles.note}>{cataloguedNote(step.note, props.terms ?? [], language)}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
