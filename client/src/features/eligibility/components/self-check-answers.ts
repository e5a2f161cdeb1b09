import type { Metric } from '@/shared/reference/use-metrics';
import { metricDivisor } from '@/shared/reference/metric-value';
import type { Language } from '@/shared/hooks/use-language';

import type { Board, Catalogue, PreviewRequest, Rule } from '../api/types';

/** Texts as typed, by metric, or by metric and year `np_lower.2023`. Flags are `yes` or `no`; what is empty is unknown. */
export type Answers = Readonly<Record<string, string>>;

export interface Questions {
  standards: Rule[];
  requirements: Rule[];
  yearly: Metric[];
  single: Metric[];
  flags: Metric[];
}

function metricsOf(rules: readonly Rule[], day: string): Set<string> {
  return new Set(
    rules.flatMap((rule) =>
      rule.versions
        .filter(
          (version) =>
            version.effectiveFrom <= day && (version.effectiveTo === null || day < version.effectiveTo),
        )
        .flatMap((version) => version.conditions.map((condition) => condition.metric)),
    ),
  );
}

/** What the rules of the boards in force on the catalogue's day ask about, each thing once. */
export function questionsOf(
  catalogue: Catalogue,
  boards: readonly Board[],
  vocabulary: readonly Metric[],
  withRequirements: boolean,
): Questions {
  const inForce = (series: readonly string[]): Rule[] =>
    catalogue.rules.filter((rule) => rule.inForce && series.includes(rule.series));
  const standards = inForce(boards.flatMap((board) => board.ordinary));
  const requirements = withRequirements ? inForce(boards.flatMap((board) => board.requirements)) : [];
  const asked = metricsOf([...standards, ...requirements], catalogue.asOf);
  // A share or growth follows from its figures: those are asked, once, and cannot contradict it.
  const partsOf = (name: string): string[] => {
    const parts = vocabulary.find((metric) => metric.name === name)?.parts ?? [];
    return parts.length === 0 ? [name] : parts.flatMap(partsOf);
  };
  const needed = new Set([...asked].flatMap(partsOf));
  const metrics = vocabulary.filter((metric) => needed.has(metric.name));
  return {
    standards,
    requirements,
    yearly: metrics.filter((metric) => metric.isYearly && metric.kind !== 'flag'),
    single: metrics.filter((metric) => !metric.isYearly && metric.kind !== 'flag'),
    flags: metrics.filter((metric) => metric.kind === 'flag'),
  };
}

/** The three fiscal years before the day asked about, latest first. */
export function yearsBefore(day: string): number[] {
  const latest = Number(day.slice(0, 4)) - 1;
  return [latest, latest - 1, latest - 2];
}

/** A number as typed in the unit shown, in the metric's own unit; undefined when it is not a number. */
export function readNumber(text: string, metric: Metric, language: Language): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,%]/g, '')
    .replace(/^\u2212/, '-');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  // Rounded to what the unit can hold, because the factor is not exact in binary.
  const exact = Number(plain) * metricDivisor(metric, language);
  const scale = metric.kind === 'ratio' ? 1e8 : 1e2;
  return Math.round(exact * scale) / scale;
}

interface ReadAnswers {
  facts: NonNullable<PreviewRequest['facts']>;
  /** Keys of answers that are no numbers. */
  wrong: string[];
}

/** The answers as the API takes them. */
export function readAnswers(
  answers: Answers,
  questions: Questions,
  years: readonly number[],
  language: Language,
): ReadAnswers {
  const metrics: Record<string, unknown> = {};
  const flags: Record<string, boolean> = {};
  const wrong: string[] = [];
  const read = (metric: Metric, key: string): unknown => {
    const text = answers[key]?.trim() ?? '';
    if (text === '') return undefined;
    if (metric.kind === 'choice' || metric.kind === 'date') return text;
    const value = readNumber(text, metric, language);
    if (value === undefined) wrong.push(key);
    return value;
  };
  for (const metric of questions.single) {
    const value = read(metric, metric.name);
    if (value !== undefined) metrics[metric.name] = value;
  }
  for (const metric of questions.yearly) {
    const byYear = years
      .map((year) => [String(year), read(metric, `${metric.name}.${year}`)] as const)
      .filter(([, value]) => value !== undefined);
    if (byYear.length > 0) metrics[metric.name] = Object.fromEntries(byYear);
  }
  for (const metric of questions.flags) {
    const answer = answers[metric.name];
    if (answer === 'yes' || answer === 'no') flags[metric.name] = answer === 'yes';
  }
  return { facts: { metrics, flags }, wrong };
}

/** Says of every metric with earlier years only that its latest year is unknown: left out, it would look forgotten. */
export function sayUnknown(facts: ReadAnswers['facts'], latest: number): ReadAnswers['facts'] {
  const metrics = Object.entries(facts.metrics ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? { [String(latest)]: null, ...value } : value,
  ]);
  return { ...facts, metrics: Object.fromEntries(metrics) as NonNullable<typeof facts.metrics> };
}
