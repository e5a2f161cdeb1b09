import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '@/shared/permissions/session-context';
import { Icon } from '@/shared/ui/icon';
import { cx } from '@/shared/ui/cx';

import type { Cycle } from '../api/use-cycle';
import styles from './reminder.module.css';
import { useUnitName } from './unit-name';

/**
 * Calls the deadline to mind: to a county its own report, to the bureau who owes one; how late the year is stands in the track below.
 * Nothing while there is no need.
 */
export function Reminder({ cycle }: { cycle: Cycle }): ReactElement | null {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const isCounty = useSession().countyCode != null;
  if (cycle.stage === 'published') return null;
  const awaited =
    cycle.stage === 'reporting'
      ? cycle.units.filter(
          (unit) => !unit.isDisqualified && (unit.stage === 'draft' || unit.stage === 'sentBack'),
        )
      : [];
  const isLate = cycle.workingDaysLeft < 0;
  if (!isLate && !cycle.isReminderDue) return null;
  if (isCounty && awaited.length === 0) return null;
  const days = { count: Math.abs(cycle.workingDaysLeft) };
  return (
    <div role="note" className={cx(styles.reminder, isLate && styles.late)}>
      <Icon name={isLate ? 'alert' : 'calendar'} size={16} />
      <p>
        {isCounty && t(isLate ? 'reminder.ownLate' : 'reminder.own', days)}
        {!isCounty &&
          (awaited.length === 0
            ? t(isLate ? 'reminder.allLate' : 'reminder.all', days)
            : t(isLate ? 'reminder.lateUnits' : 'reminder.awaitedUnits', {
                count: awaited.length,
                units: awaited.map((unit) => unitName(unit.unit)).join(t('reminder.and')),
              }))}
      </p>
    </div>
  );
}
