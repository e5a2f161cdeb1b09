import type { Metric } from '@/shared/reference/use-metrics';

import type { RecordedFact } from './api/use-facts';

/** The current values of one yearly metric. */
export interface YearlyRow {
  metric: Metric;
  byYear: ReadonlyMap<number, RecordedFact>;
}

/** The facts in force, sorted for reading. */
export interface CurrentFigures {
  /** Fiscal years with any value, oldest first. */
  years: number[];
  /** Yearly metrics with any value, in the order of the vocabulary. */
  yearly: YearlyRow[];
  /** Other metrics with a value, in the order of the vocabulary. */
  single: { metric: Metric; fact: RecordedFact }[];
}

function isKnown(fact: RecordedFact): boolean {
  return fact.isCurrent && (fact.number !== null || fact.text !== null);
}

function groupByMetric(facts: readonly RecordedFact[]): Map<string, RecordedFact[]> {
  const groups = new Map<string, RecordedFact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.metric);
    if (group === undefined) groups.set(fact.metric, [fact]);
    else group.push(fact);
  }
  return groups;
}

/** Sorts an enterprise's facts into figures by year and single values. */
export function toFigures(facts: readonly RecordedFact[], metrics: readonly Metric[]): CurrentFigures {
  const byMetric = groupByMetric(facts.filter(isKnown));
  const years = new Set<number>();
  const figures: CurrentFigures = { years: [], yearly: [], single: [] };
  for (const metric of metrics) {
    const own = byMetric.get(metric.name) ?? [];
    const byYear = new Map<number, RecordedFact>();
    for (const fact of own) {
      if (fact.fiscalYear === null) figures.single.push({ metric, fact });
      else byYear.set(fact.fiscalYear, fact);
    }
    if (byYear.size > 0) figures.yearly.push({ metric, byYear });
    for (const year of byYear.keys()) years.add(year);
  }
  figures.years = [...years].sort((left, right) => left - right);
  return figures;
}

/** The value of a metric in a year; null when unknown. */
export function numberOf(figures: CurrentFigures, metric: string, year: number): number | null {
  return figures.yearly.find((row) => row.metric.name === metric)?.byYear.get(year)?.number ?? null;
}
