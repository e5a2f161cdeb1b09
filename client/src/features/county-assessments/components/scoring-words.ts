import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';

import type { Indicator, Scheme } from '../api/types';

/** Says in words how the figures of an indicator earn points. */
export function useScoringWords(scheme: Pick<Scheme, 'bands'>): (indicator: Indicator) => string {
  const { t } = useTranslation('county-assessments');
  const bands = scheme.bands
    .map((band) => t('rules.band', { first: band.first, last: band.last, points: formatNumber(band.points) }))
    .join(t('rules.and'));
  return (indicator) => {
    const rule = indicator.rule;
    if (rule == null) return t('rules.byBands', { bands });
    switch (rule.method) {
      case 'proportional':
        return t('rules.proportional', { full: rule.fullPoints });
      case 'target':
        return t('rules.target', { full: rule.fullPoints, cap: rule.capPercent });
      case 'steps': {
        const one = indicator.direction === 'lower' ? 'rules.stepAtMost' : 'rules.stepAtLeast';
        const steps = (rule.steps ?? []).map((step) => t(one, { figure: step.figure, points: step.points }));
        return t('rules.steps', { steps: steps.join(t('rules.and')) });
      }
      case 'minMax':
        return t('rules.minMax', { low: rule.lowPoints, full: rule.fullPoints });
    }
  };
}
