import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '@/shared/hooks/use-language';
import { Deadline as DayLeft } from '@/shared/ui/deadline';
import { cx } from '@/shared/ui/cx';
import { formText } from '@/shared/ui/form-text';
import { Icon } from '@/shared/ui/icon';
import { DayField, TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { useCodeText } from '@/shared/ui/problem-text';
import { DateText, InstantText } from '@/shared/ui/values';

import { useTakeStep } from '../api/use-cycle';
import type { Cycle, StepOffer } from '../api/use-cycle';
import styles from './cycle-track.module.css';
import { StepDialog } from './step-dialog';

const stages = ['reporting', 'reconciling', 'calculated', 'objecting', 'published'] as const;
/** Actions with a place of their own elsewhere on the page. */
const elsewhere = new Set(['settle-difference', 'raise-objection', 'answer-objection', 'sign-off']);

function TakeStepDialog(props: { cycle: Cycle; offer: StepOffer; onClose: () => void }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const { cycle, offer } = props;
  const step = useTakeStep(cycle.id);
  const [until, setUntil] = useState(cycle.suggestedObjectionsUntilOn);
  const isAnnouncing = offer.action === 'announce';
  return (
    <StepDialog
      title={t(`cycle.actions.${offer.action}`)}
      lead={t(`cycle.leads.${offer.action}`)}
      confirm={t(`cycle.actions.${offer.action}`)}
      isPending={step.isPending}
      error={step.error}
      onClose={props.onClose}
      onSubmit={(form) => {
        const note = offer.needsNote ? formText(form, 'note') : null;
        step.mutate(
          {
            action: offer.action,
            version: cycle.version,
            note,
            objectionsUntilOn: isAnnouncing ? until : null,
          },
          { onSuccess: props.onClose },
        );
      }}
    >
      {offer.needsNote && <TextAreaField label={t('cycle.note')} name="note" required maxLength={1000} />}
      {isAnnouncing && <DayField label={t('cycle.untilField')} value={until} onChange={setUntil} />}
    </StepDialog>
  );
}

function Deadline({ cycle }: { cycle: Cycle }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const isLate = cycle.workingDaysLeft < 0;
  return (
    <p className={cx(styles.deadline, isLate && styles.late)}>
      {isLate && <Icon name="alert" size={15} />}
      <span>
        {t('cycle.deadline')} <DateText day={cycle.deadlineOn} /> ·{' '}
        {isLate
          ? t('cycle.daysLate', { count: -cycle.workingDaysLeft })
          : t('cycle.daysLeft', { count: cycle.workingDaysLeft })}
        {!cycle.isCalendarPublished && <> · {t('cycle.calendarUnknown')}</>}
      </span>
    </p>
  );
}

function Obstacles({ offer }: { offer: StepOffer }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const language = useLanguage();
  const codeText = useCodeText();
  return (
    <ul className={styles.obstacles}>
      {offer.obstacles.map((obstacle) => (
        <li key={obstacle.code}>
          <Icon name="minusCircle" size={14} />
          <span>
            {language === 'zh-CN' && obstacle.fields.length > 0 ? (
              <>
                {codeText(obstacle.code, obstacle.message).replace(/。$/, '')}
                {/* Counties are named; cells of a table, known by codes only, are counted. */}
                {obstacle.fields.some((field) => field.path.includes('/'))
                  ? t('cycle.places', { count: obstacle.fields.length })
                  : `：${obstacle.fields.map((field) => field.path).join('、')}。`}
              </>
            ) : (
              codeText(obstacle.code, obstacle.message)
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the year stands, until when it is due, and what can be done next. */
export function CycleTrack({ cycle }: { cycle: Cycle }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const [asked, setAsked] = useState<StepOffer | null>(null);
  const at = stages.indexOf(cycle.stage);
  const offers = cycle.offers.filter((offer) => !elsewhere.has(offer.action));
  const waiting = cycle.offers.filter((offer) => !offer.isReady && offer.action !== 'raise-objection');
  return (
    <section className={styles.cycle} aria-label={t('cycle.title')}>
      <ol className={styles.track}>
        {stages.map((stage, index) => (
          <li
            key={stage}
            className={cx(styles.stage, index < at && styles.past, index === at && styles.now)}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={styles.dot}>
              {index < at || cycle.stage === 'published' ? <Icon name="check" size={12} /> : index + 1}
            </span>
            {t(`cycle.stages.${stage}`)}
          </li>
        ))}
      </ol>
      {cycle.stage !== 'published' && (
        <div className={styles.next}>
          <div className={styles.words}>
            <Deadline cycle={cycle} />
            {cycle.stage === 'objecting' && (
              <p className={styles.deadline}>
                {t('cycle.until')} <DayLeft day={cycle.objectionsUntilOn} />
              </p>
            )}
            {waiting.map((offer) => (
              <Obstacles key={offer.action} offer={offer} />
            ))}
          </div>
          {offers.length > 0 && (
            <div className={styles.actions}>
              {offers.map((offer, index) => (
                <PlainButton
                  key={offer.action}
                  primary={index === offers.length - 1 && !offer.needsNote}
                  disabled={!offer.isReady}
                  onClick={() => setAsked(offer)}
                >
                  {t(`cycle.actions.${offer.action}`)}
                </PlainButton>
              ))}
            </div>
          )}
        </div>
      )}
      {cycle.stage !== 'published' && cycle.workingDaysLeft >= 0 && cycle.reminders.length > 0 && (
        <details className={styles.log}>
          <summary>{t('reminder.plan')}</summary>
          <ol>
            {cycle.reminders.map((reminder) => (
              <li key={reminder.on}>
                <DateText day={reminder.on} /> {t('reminder.before', { count: reminder.workingDaysBefore })}
                {!reminder.isPublished && <> · {t('cycle.calendarUnknown')}</>}
              </li>
            ))}
          </ol>
        </details>
      )}
      {cycle.steps.length > 0 && (
        <details className={styles.log}>
          <summary>{t('cycle.log', { count: cycle.steps.length })}</summary>
          <ol>
            {cycle.steps.map((step) => (
              <li key={step.id}>
                <InstantText instant={step.by.at} /> {step.by.name} {t(`cycle.actions.${step.action}`)}
                {step.note != null && <>: {step.note}</>}
              </li>
            ))}
          </ol>
        </details>
      )}
      {asked !== null && <TakeStepDialog cycle={cycle} offer={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
