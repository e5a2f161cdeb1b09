import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { tableAmountDivisor, tableAmountUnit } from '@/shared/format/amount';
import { formatNumber } from '@/shared/format/number';
import { useLanguage } from '@/shared/hooks/use-language';
import type { Language } from '@/shared/hooks/use-language';
import { Absent, DateText, Percent, Quantity, Tag } from '@/shared/ui/values';

import type { Metric } from './use-metrics';

type Shape = Pick<Metric, 'kind' | 'unit'>;

/** The unit a metric is shown and entered in, e.g. 万元, %, 人; empty for flags, words and days. */
export function useMetricUnit(): (metric: Shape) => string {
  const { t } = useTranslation('shared');
  const language = useLanguage();
  return (metric) => {
    if (metric.kind === 'flag' || metric.kind === 'choice' || metric.kind === 'date') return '';
    if (metric.kind === 'ratio') return '%';
    if (metric.kind === 'money' && metric.unit === 'cny') return tableAmountUnit(language);
    const unit = t(`units.${metric.unit}`, { defaultValue: '' });
    return metric.kind === 'money' ? `${t('units.scale')}${unit}` : unit;
  };
}

/** How many of the metric's own unit make one of the unit shown: 10,000 for 万元, 0.01 for %. */
export function metricDivisor(metric: Shape, language: Language): number {
  if (metric.kind === 'money') return tableAmountDivisor(language);
  return metric.kind === 'ratio' ? 0.01 : 1;
}

/** A word of a choice as shown; facts and rules keep the word itself. */
export function choiceLabel(
  metric: Pick<Metric, 'choices' | 'choicesEn'>,
  word: string,
  language: Language,
): string {
  return language === 'en' ? (metric.choicesEn[metric.choices.indexOf(word)] ?? word) : word;
}

/** Decimals worth showing. */
export function metricDecimals(metric: Shape): number {
  if (metric.kind === 'count') return 0;
  return 2;
}

/** A value of a metric in the unit of {@link useMetricUnit}, which the reader finds in the head or beside it. */
export function MetricValue(props: {
  metric: Shape & Partial<Pick<Metric, 'choices' | 'choicesEn'>>;
  number: number | null;
  text: string | null;
}): ReactElement {
  const { t } = useTranslation('shared');
  const language = useLanguage();
  const { metric, number, text } = props;
  if (metric.kind === 'date') return <DateText day={text} />;
  if (metric.kind === 'choice')
    return text === null ? (
      <Absent />
    ) : (
      <>{choiceLabel({ choices: metric.choices ?? [], choicesEn: metric.choicesEn ?? [] }, text, language)}</>
    );
  if (number === null) return <Absent />;
  if (metric.kind === 'flag') return <Tag>{number === 1 ? t('value.yes') : t('value.no')}</Tag>;
  if (metric.kind === 'ratio') return <Percent ratio={number} />;
  if (metric.kind === 'money') return <>{formatNumber(number / metricDivisor(metric, language), 2)}</>;
  return <Quantity value={number} decimals={metric.kind === 'count' ? 0 : 2} />;
}
