import type { Metric } from '@/shared/reference/use-metrics';
import { metricDivisor } from '@/shared/reference/metric-value';
import type { Language } from '@/shared/hooks/use-language';

import type { BoardPath } from '../api/types';
import type { Answers } from './self-check-answers';

interface KnownFact {
  metric: string;
  fiscalYear: number | null;
  number: number | null;
  text: string | null;
  isCurrent: boolean;
}

/** A value as people type it in the unit shown. */
function typed(value: unknown, metric: Metric, language: Language): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  if (metric.kind === 'flag') return value === 1 ? 'yes' : 'no';
  // Fifteen digits are what a double holds; more would show the factor's binary rounding.
  return String(Number((value / metricDivisor(metric, language)).toPrecision(15)));
}

function keyOf(metric: string, year: number | null | undefined): string {
  return year == null ? metric : `${metric}.${String(year)}`;
}

/** What is known of an enterprise, as answers. */
export function knownAnswers(
  facts: readonly KnownFact[],
  vocabulary: readonly Metric[],
  language: Language,
): Answers {
  const byName = new Map(vocabulary.map((metric) => [metric.name, metric]));
  return Object.fromEntries(
    facts
      .filter((fact) => fact.isCurrent)
      .flatMap((fact) => {
        const metric = byName.get(fact.metric);
        return metric === undefined
          ? []
          : [[keyOf(fact.metric, fact.fiscalYear), typed(fact.number ?? fact.text, metric, language)]];
      }),
  );
}

/** The values of a shortest way, as answers. */
export function pathAnswers(path: BoardPath, vocabulary: readonly Metric[], language: Language): Answers {
  const byName = new Map(vocabulary.map((metric) => [metric.name, metric]));
  return Object.fromEntries(
    path.values.flatMap((value) => {
      const metric = byName.get(value.metric);
      return metric === undefined
        ? []
        : [[keyOf(value.metric, value.fiscalYear), typed(value.after, metric, language)]];
    }),
  );
}

/** The answers that differ from what is known; an emptied one is left out, because a fact cannot be unlearned here. */
export function changedAnswers(answers: Answers, known: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([key, text]) => text.trim() !== '' && text !== (known[key] ?? '')),
  );
}
