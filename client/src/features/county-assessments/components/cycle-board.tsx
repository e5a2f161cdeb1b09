import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { DateText, InstantText } from '@/shared/ui/values';

import type { AssessmentSummary } from '../api/types';
import styles from './cycle-board.module.css';
import { StatusTag } from './status-tag';

type Step = 'opened' | 'reported' | 'signedOff';

/** How far a year has come: opened, reported by all, signed off. */
function reached(year: AssessmentSummary): Step {
  if (year.status === 'published') return 'signedOff';
  return year.reportedCount === year.unitCount ? 'reported' : 'opened';
}

const steps: readonly Step[] = ['opened', 'reported', 'signedOff'];

function Track({ year }: { year: AssessmentSummary }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const done = steps.indexOf(reached(year));
  const notes = {
    opened: <InstantText instant={year.opened.at} />,
    reported: <>{t('board.reported', { count: year.reportedCount, total: year.unitCount })}</>,
    signedOff:
      year.signedOff == null ? (
        <>
          {t('board.due')} <DateText day={year.deadlineOn} />
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
        <li key={step} className={cx(styles.step, index <= done && styles.done)}>
          <span className={styles.dot}>{index <= done && <Icon name="check" size={12} />}</span>
          <span className={styles.stepName}>
            {t(`board.steps.${step}`)}
            <span className="lp-visually-hidden">{index <= done ? t('board.done') : t('board.pending')}</span>
          </span>
          <span className={styles.stepNote}>{notes[step]}</span>
        </li>
      ))}
    </ol>
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
        </li>
      ))}
    </ul>
  );
}
