import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { RankRangeTable } from '@/shared/ui/rank-range-table';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent } from '@/shared/ui/values';

import { useRobustness } from '../api/use-robustness';
import type { Robustness } from '../api/use-robustness';
import styles from './difference-view.module.css';

/** Enterprises whose place on the Top list depends on the weights. */
function contested(robustness: Robustness): Robustness['intervals'] {
  return robustness.intervals.filter((one) => one.topShare > 0 && one.topShare < 1);
}

function Intervals({ robustness }: { robustness: Robustness }): ReactElement {
  const { t } = useTranslation('rankings');
  const rows = contested(robustness);
  if (rows.length === 0)
    return (
      <Card>
        <Notice icon="checkCircle" title={t('robustness.stable')} text={t('robustness.stableText')} />
      </Card>
    );
  return (
    <RankRangeTable
      title={t('robustness.title')}
      nameLabel={t('columns.name')}
      shareLabel={t('robustness.topShare')}
      rows={rows.map((row) => ({
        key: row.enterpriseId,
        name: <Link to={`/enterprises/${row.enterpriseId}`}>{row.name}</Link>,
        rank: row.rank,
        share: row.topShare,
        best: row.bestRank,
        likelyBest: row.percentile5,
        likelyWorst: row.percentile95,
        worst: row.worstRank,
      }))}
    />
  );
}

function Changes({ robustness }: { robustness: Robustness }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  return (
    <ScrollTable title={t('robustness.without')}>
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
            <td>{change.entering.length === 0 ? <Absent /> : change.entering.join(t('difference.and'))}</td>
            <td>{change.leaving.length === 0 ? <Absent /> : change.leaving.join(t('difference.and'))}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
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
