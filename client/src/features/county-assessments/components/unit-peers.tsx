import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { cx } from '@/shared/ui/cx';
import { numberCell, ScrollTable } from '@/shared/ui/scroll-table';
import { Absent } from '@/shared/ui/values';

import type { AssessedUnit, Assessment } from '../api/types';
import { useIndicatorName } from './indicator-name';
import styles from './unit-insight.module.css';
import { UnitName, useUnitName } from './unit-name';

/** The unit that stands just ahead; undefined for the first. */
function nextAhead(peers: readonly AssessedUnit[], unit: AssessedUnit): AssessedUnit | undefined {
  const ahead = peers.filter((one) => (one.rank ?? 9999) < (unit.rank ?? 0));
  return ahead.sort((left, right) => (right.rank ?? 0) - (left.rank ?? 0))[0];
}

function average(values: readonly (number | null | undefined)[]): number | undefined {
  const known = values.filter((value) => value != null);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** A unit's figures and points beside the average, the best figure and the unit just ahead. */
export function UnitPeers({
  assessment,
  unitCode,
}: {
  assessment: Assessment;
  unitCode: string;
}): ReactElement | null {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  const unitName = useUnitName();
  const peers = assessment.units.filter((one) => one.disqualification == null);
  const unit = peers.find((one) => one.unitCode === unitCode);
  if (unit === undefined || peers.length < 2) return null;
  const ahead = nextAhead(peers, unit);
  return (
    <ScrollTable stacks="tiles" title={t('peers.title')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.indicator')}</th>
          <th scope="col" className={numberCell}>
            <UnitName printed={unit.unit} />
          </th>
          <th scope="col" className={numberCell}>
            {t('peers.average')}
          </th>
          <th scope="col" className={numberCell}>
            {t('peers.best')}
          </th>
          {ahead !== undefined && (
            <th scope="col" className={numberCell}>
              {t('peers.ahead', { unit: unitName(ahead.unit) })}
            </th>
          )}
          <th scope="col" className={numberCell}>
            {t('peers.points')}
          </th>
          <th scope="col" className={numberCell}>
            {t('peers.averagePoints')}
          </th>
        </tr>
      </thead>
      <tbody>
        {assessment.indicators.map((indicator, column) => {
          const figures = peers.map((one) => one.values[column]);
          const known = figures.filter((figure) => figure != null);
          const best = indicator.direction === 'higher' ? Math.max(...known) : Math.min(...known);
          const points = unit.points[column];
          const mean = average(peers.map((one) => one.points[column]));
          return (
            <tr key={indicator.id}>
              <th scope="row" title={names.definition(indicator)}>
                {names.name(indicator)}
              </th>
              <td className={numberCell}>{unit.values[column] ?? <Absent />}</td>
              <td className={numberCell}>{formatNumber(average(figures) ?? 0, 1)}</td>
              <td className={numberCell}>{known.length === 0 ? <Absent /> : formatNumber(best)}</td>
              {ahead !== undefined && <td className={numberCell}>{ahead.values[column] ?? <Absent />}</td>}
              <td
                className={cx(
                  numberCell,
                  points != null && mean !== undefined && points > mean && styles.better,
                  points != null && mean !== undefined && points < mean && styles.worse,
                )}
              >
                {points ?? <Absent />}
              </td>
              <td className={numberCell}>{mean === undefined ? <Absent /> : formatNumber(mean, 2)}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
