import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber, formatPercent } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { RankInterval } from '@/shared/ui/rank-interval';
import { Absent } from '@/shared/ui/values';

import { useRobustness } from '../api/use-robustness';
import type { Robustness } from '../api/use-robustness';
import styles from './difference-view.module.css';

/** Enterprises whose place on the Top list depends on the weights. */
function contested(robustness: Robustness): Robustness['intervals'] {
  return robustness.intervals.filter((one) => one.topShare > 0 && one.topShare < 1);
}

function Intervals({ robustness }: { robustness: Robustness }): ReactElement {
  const { t } = useTranslation(['rankings', 'shared']);
  const rows = contested(robustness);
  const from = Math.min(...rows.map((row) => row.bestRank));
  const to = Math.max(...rows.map((row) => row.worstRank));
  if (rows.length === 0)
    return (
      <Card>
        <Notice icon="checkCircle" title={t('robustness.stable')} text={t('robustness.stableText')} />
      </Card>
    );
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
              <th scope="col">{t('columns.rank')}</th>
              <th scope="col">{t('columns.name')}</th>
              <th scope="col" className={styles.number}>
                {t('robustness.topShare')}
              </th>
              <th scope="col">{t('robustness.likely')}</th>
              <th scope="col">{t('robustness.range')}</th>
              <th scope="col">
                <span className="lp-visually-hidden">{t('robustness.picture')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.enterpriseId}>
                <td>{row.rank}</td>
                <th scope="row">
                  <Link to={`/enterprises/${row.enterpriseId}`}>{row.name}</Link>
                </th>
                <td className={styles.number}>{formatPercent(row.topShare, 1)}</td>
                <td>
                  {formatNumber(row.percentile5)}–{formatNumber(row.percentile95)}
                </td>
                <td>
                  {row.bestRank}–{row.worstRank}
                </td>
                <td>
                  <RankInterval
                    best={row.bestRank}
                    likelyBest={row.percentile5}
                    rank={row.rank}
                    likelyWorst={row.percentile95}
                    worst={row.worstRank}
                    from={from}
                    to={to}
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

function Changes({ robustness }: { robustness: Robustness }): ReactElement {
  const { t } = useTranslation(['rankings', 'shared']);
  const localized = useLocalized();
  return (
    <Card flush title={t('robustness.without')}>
      <div
        className={styles.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('shared:table.region', { caption: t('robustness.without') })}
      >
        <table className={styles.table}>
          <caption className="lp-visually-hidden">{t('robustness.without')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('robustness.change')}</th>
              <th scope="col">{t('robustness.entering')}</th>
              <th scope="col">{t('robustness.leaving')}</th>
            </tr>
          </thead>
          <tbody>
            {robustness.changes.map((change) => (
              <tr key={change.indicatorId ?? ''}>
                <th scope="row">
                  {change.indicatorName === null
                    ? t('robustness.missingAsWorst')
                    : t('robustness.withoutOne', { name: localized(change.indicatorName) })}
                </th>
                <td>
                  {change.entering.length === 0 ? <Absent /> : change.entering.join(t('difference.and'))}
                </td>
                <td>{change.leaving.length === 0 ? <Absent /> : change.leaving.join(t('difference.and'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** How far the lists depend on the weights and on single indicators. */
export function RobustnessView({ draftId }: { draftId: string }): ReactElement {
  const { t } = useTranslation('rankings');
  const query = useRobustness(draftId);
  return (
    <QueryStates query={query}>
      {(robustness) => (
        <>
          <p className={styles.lead}>
            {t('robustness.lead', {
              draws: formatNumber(robustness.draws),
              spread: robustness.spreadPercent,
              count: contested(robustness).length,
            })}
          </p>
          <Intervals robustness={robustness} />
          <Changes robustness={robustness} />
        </>
      )}
    </QueryStates>
  );
}
