import type { components } from '@/api/schema';
import type { Language } from '@/shared/hooks/use-language';
import { metricDivisor } from '@/shared/reference/metric-value';
import type { Metric } from '@/shared/reference/use-metrics';

import type { RecordedFact } from './api/use-facts';

export type FactEntry = components['schemas']['FactEntry'];

/** What stands in an input: a number in the shown unit, a word or a day, or nothing. */
export type Draft = number | string | null;

/** A recorded value in the unit of its input. */
export function toDraft(metric: Metric, fact: RecordedFact | undefined, language: Language): Draft {
  if (fact === undefined) return null;
  if (fact.text !== null) return fact.text;
  if (fact.number === null || metric.kind === 'flag') return fact.number;
  return Number((fact.number / metricDivisor(metric, language)).toPrecision(15));
}

/** The entry to send for what stands in an input; nothing declares the value unknown. */
export function toEntry(metric: Metric, year: number | null, draft: Draft, language: Language): FactEntry {
  const entry: FactEntry = { metric: metric.name, fiscalYear: year, number: null, text: null };
  if (draft === null || draft === '') return entry;
  if (typeof draft === 'string') return { ...entry, text: draft };
  if (metric.kind === 'flag' || metric.kind === 'count') return { ...entry, number: draft };
  // Amounts have two decimals, shares and plain numbers six: multiplication must not add digits of its own.
  const decimals = metric.kind === 'money' ? 2 : 6;
  return { ...entry, number: Number((draft * metricDivisor(metric, language)).toFixed(decimals)) };
}
