import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useSession } from '@/shared/permissions/session-context';
import { Deadline } from '@/shared/ui/deadline';
import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { Gap, InstantText } from '@/shared/ui/values';

import type { AssessmentSummary } from '../api/types';
import styles from './cycle-board.module.css';
import { StatusTag } from './status-tag';

type Step = AssessmentSummary['stage'];

const steps: readonly Step[] = ['reporting', 'reconciling', 'calculated', 'objecting', 'published'];

function Track({ year }: { year: AssessmentSummary }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const at = steps.indexOf(year.stage);
  const done = year.stage === 'published' ? at : at - 1;
  const notes: Partial<Record<Step, ReactElement>> = {
    reporting: (
      <>{t('board.reported', { count: year.unitCount - year.awaitedCount, total: year.unitCount })}</>
    ),
    published:
      year.signedOff == null ? (
        <>
          {t('board.due')} <Deadline day={year.deadlineOn} />
        </>
      ) : (
        <>
          {year.signedOff.name} · <InstantText instant={year.signedOff.at} />
        </>
      ),
  };
  return (
    <ol className={styles.track}>
      {steps.map((step, index) => (
        <li key={step} className={cx(styles.step, index <= done && styles.done, index === at && styles.now)}>
          <span className={styles.dot}>{index <= done && <Icon name="check" size={12} />}</span>
          <span className={styles.stepName}>
            {t(`cycle.stages.${step}`)}
            <span className="lp-visually-hidden">{index <= done ? t('board.done') : t('board.pending')}</span>
          </span>
          <span className={styles.stepNote}>{notes[step]}</span>
        </li>
      ))}
    </ol>
  );
}

/** What the deadline asks of the reader now; nothing while it is far off or met. */
function Due({ year }: { year: AssessmentSummary }): ReactElement | null {
  const { t } = useTranslation('county-assessments');
  const isCounty = useSession().countyCode != null;
  const left = year.workingDaysLeft;
  if (left == null || year.status === 'published' || !(year.isReminderDue || year.isOverdue)) return null;
  if (isCounty && year.awaitedCount === 0) return null;
  const days = { count: Math.abs(left) };
  return (
    <p role="note" className={cx(styles.due, year.isOverdue && styles.overdue)}>
      <Icon name={year.isOverdue ? 'alert' : 'calendar'} size={15} />
      <span>
        {isCounty
          ? t(year.isOverdue ? 'reminder.ownLate' : 'reminder.own', days)
          : t(year.isOverdue ? 'reminder.allLate' : 'reminder.all', days)}
        <Gap />
        {!isCounty &&
          year.awaitedCount > 0 &&
          t(year.isOverdue ? 'reminder.lateCount' : 'reminder.awaitedCount', { count: year.awaitedCount })}
      </span>
    </p>
  );
}

/** Every year's assessment with how far it has come. */
export function CycleBoard({ years }: { years: readonly AssessmentSummary[] }): ReactElement {
  const { t } = useTranslation('county-assessments');
  return (
    <ul className={styles.board}>
      {years.map((year) => (
        <li key={year.id} className={styles.year}>
          <div className={styles.name}>
            <Link to={`/county-assessments/${year.id}`} className={styles.link}>
              {t('year', { year: year.year })}
            </Link>
            <StatusTag status={year.status} isOverdue={year.isOverdue} />
          </div>
          <Track year={year} />
          <Due year={year} />
        </li>
      ))}
    </ul>
  );
}
