import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber, formatPercent } from '@/shared/format/number';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { RankInterval } from '@/shared/ui/rank-interval';
import { Absent } from '@/shared/ui/values';

import type { Assessment } from '../api/types';
import { useRobustness } from '../api/use-robustness';
import type { Robustness } from '../api/use-robustness';
import { useIndicatorName } from './indicator-name';
import styles from './unit-insight.module.css';

function Units({ robustness }: { robustness: Robustness }): ReactElement {
  const { t } = useTranslation(['county-assessments', 'shared']);
  const scale = Math.max(1, ...robustness.units.map((unit) => unit.worstRank));
  return (
    <Card flush title={t('robustness.title')}>
      <div
        className={styles.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('shared:table.region', { caption: t('robustness.title') })}
      >
        <table className={styles.table}>
          <caption className="lp-visually-hidden">{t('robustness.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columns.unit')}</th>
              <th scope="col" className={styles.number}>
                {t('columns.rank')}
              </th>
              <th scope="col" className={styles.number}>
                {t('robustness.unchanged')}
              </th>
              <th scope="col">{t('robustness.range')}</th>
              <th scope="col">
                <span className="lp-visually-hidden">{t('robustness.picture')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...robustness.units]
              .sort((left, right) => left.rank - right.rank)
              .map((unit) => (
                <tr key={unit.unitCode}>
                  <th scope="row">{unit.unit}</th>
                  <td className={styles.number}>{unit.rank}</td>
                  <td className={styles.number}>{formatPercent(unit.unchangedShare, 1)}</td>
                  <td>
                    {unit.bestRank}–{unit.worstRank}
                  </td>
                  <td>
                    <RankInterval
                      best={unit.bestRank}
                      likelyBest={unit.likelyBestRank}
                      rank={unit.rank}
                      likelyWorst={unit.likelyWorstRank}
                      worst={unit.worstRank}
                      from={1}
                      to={scale}
                    />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Neighbours({
  assessment,
  robustness,
}: {
  assessment: Assessment;
  robustness: Robustness;
}): ReactElement {
  const { t } = useTranslation(['county-assessments', 'shared']);
  const names = useIndicatorName();
  return (
    <Card flush title={t('robustness.neighbours')}>
      <div
        className={styles.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('shared:table.region', { caption: t('robustness.neighbours') })}
      >
        <table className={styles.table}>
          <caption className="lp-visually-hidden">{t('robustness.neighbours')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('robustness.pair')}</th>
              <th scope="col" className={styles.number}>
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
                  <th scope="row">{t('robustness.before', { ahead: pair.ahead, behind: pair.behind })}</th>
                  <td className={styles.number}>{formatNumber(pair.lead, 2)}</td>
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
        </table>
      </div>
    </Card>
  );
}

/** How far the counties' ranks depend on the weights, and which indicator decides between neighbours. */
export function RobustnessView({ assessment }: { assessment: Assessment }): ReactElement {
  const { t } = useTranslation('county-assessments');
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
          <Units robustness={robustness} />
          <Neighbours assessment={assessment} robustness={robustness} />
        </>
      )}
    </QueryStates>
  );
}
