import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { useMetrics } from '@/shared/reference/use-metrics';
import { Absent } from '@/shared/ui/values';

import styles from './screened-table.module.css';

const shownMissing = 3;

/** The first of the metrics that are missing, the others on pointing at them; where nothing is missing and nothing concluded, why. */
export function MissingMetrics(props: {
  metrics: readonly string[];
  outcome: 'met' | 'notMet' | 'unknown';
}): ReactElement {
  const { metrics, outcome } = props;
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const vocabulary = useMetrics();
  if (metrics.length === 0)
    return outcome === 'unknown' ? (
      <span className={styles.missing}>{t('screening.unverifiedRules')}</span>
    ) : (
      <Absent />
    );
  const labels = metrics.map((name) => {
    const metric = vocabulary.data?.find((one) => one.name === name);
    return metric === undefined ? name : localized(metric.label);
  });
  const rest = labels.length - shownMissing;
  const shown = labels.slice(0, shownMissing).join(t('condition.and'));
  return (
    <span title={labels.join(t('condition.and'))} className={styles.missing}>
      {rest > 0 ? t('screening.more', { list: shown, count: rest }) : shown}
    </span>
  );
}
