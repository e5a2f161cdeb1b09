import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { cx } from '@/shared/ui/cx';
import { QueryStates } from '@/shared/ui/query-states';
import { RankRangeTable } from '@/shared/ui/rank-range-table';
import { numberCell, ScrollTable } from '@/shared/ui/scroll-table';
import { Absent } from '@/shared/ui/values';

import type { Assessment } from '../api/types';
import { useRobustness } from '../api/use-robustness';
import type { Robustness } from '../api/use-robustness';
import { useIndicatorName } from './indicator-name';
import styles from './unit-insight.module.css';
import { UnitName, useUnitName } from './unit-name';

interface Props {
  assessment: Assessment;
  robustness: Robustness;
}

function byRank(robustness: Robustness): Robustness['units'] {
  return [...robustness.units].sort((left, right) => left.rank - right.rank);
}

/** Ranks with one indicator left out, for each indicator. */
function Without({ assessment, robustness }: Props): ReactElement {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  return (
    <ScrollTable stacks="tiles" title={t('robustness.without')} lead={t('robustness.withoutLead')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.unit')}</th>
          <th scope="col" className={numberCell}>
            {t('columns.rank')}
          </th>
          {assessment.indicators.map((indicator) => (
            <th key={indicator.id} scope="col" className={numberCell} title={names.name(indicator)}>
              {names.short(indicator)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byRank(robustness).map((unit) => (
          <tr key={unit.unitCode}>
            <th scope="row">
              <UnitName printed={unit.unit} />
            </th>
            <td className={numberCell}>{unit.rank}</td>
            {unit.ranksWithout.map((rank, column) => (
              <td
                key={assessment.indicators[column]?.id}
                className={cx(
                  numberCell,
                  rank < unit.rank && styles.better,
                  rank > unit.rank && styles.worse,
                )}
              >
                {rank}
                {rank !== unit.rank && <span aria-hidden="true"> {rank < unit.rank ? '↑' : '↓'}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** What separates each county from the next one. */
function Neighbours({ assessment, robustness }: Props): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const names = useIndicatorName();
  return (
    <ScrollTable title={t('robustness.neighbours')}>
      <thead>
        <tr>
          <th scope="col">{t('robustness.pair')}</th>
          <th scope="col" className={numberCell}>
            {t('robustness.lead')}
          </th>
          <th scope="col">{t('robustness.deciding')}</th>
        </tr>
      </thead>
      <tbody>
        {robustness.neighbours.map((pair) => {
          const deciding = assessment.indicators.find((one) => one.id === pair.decidingIndicatorId);
          return (
            <tr key={`${pair.ahead} ${pair.behind}`}>
              <th scope="row">
                {t('robustness.before', { ahead: unitName(pair.ahead), behind: unitName(pair.behind) })}
              </th>
              <td className={numberCell}>{formatNumber(pair.lead, 2)}</td>
              <td>
                {deciding === undefined ? (
                  <Absent />
                ) : (
                  t('robustness.adds', {
                    indicator: names.name(deciding),
                    points: formatNumber(pair.decidingLead, 2),
                  })
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

/** How far the counties' ranks depend on the weights, on single indicators, and which indicator decides between neighbours. */
export function RobustnessView({ assessment }: { assessment: Assessment }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const query = useRobustness(assessment.id);
  return (
    <QueryStates query={query}>
      {(robustness) => (
        <>
          <p className={styles.lead}>
            {t('robustness.note', {
              draws: formatNumber(robustness.draws),
              spread: robustness.spreadPercent,
            })}
          </p>
          <RankRangeTable
            title={t('robustness.title')}
            nameLabel={t('columns.unit')}
            shareLabel={t('robustness.unchanged')}
            rows={byRank(robustness).map((unit) => ({
              key: unit.unitCode,
              name: unitName(unit.unit),
              rank: unit.rank,
              share: unit.unchangedShare,
              best: unit.bestRank,
              likelyBest: unit.likelyBestRank,
              likelyWorst: unit.likelyWorstRank,
              worst: unit.worstRank,
            }))}
          />
          <Without assessment={assessment} robustness={robustness} />
          <Neighbours assessment={assessment} robustness={robustness} />
        </>
      )}
    </QueryStates>
  );
}
