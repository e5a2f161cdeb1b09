import { describe, expect, it } from 'vitest';

import type { Metric } from '@/shared/reference/use-metrics';

import type { Board, Catalogue } from '../api/types';
import { questionsOf, readAnswers, readNumber, sayUnknown, yearsBefore } from './self-check-answers';

const metric = (name: string, kind: Metric['kind'], isYearly = false): Metric =>
  ({ name, kind, isYearly, unit: kind === 'money' ? 'cny' : 'none', parts: [] }) as unknown as Metric;

const vocabulary = [
  metric('np_lower', 'money', true),
  metric('mcap', 'money'),
  metric('rd_ratio_3y', 'ratio'),
  metric('is_software', 'flag'),
  metric('unasked', 'money'),
];

const rule = (
  id: string,
  series: string,
  inForce: boolean,
  metrics: string[],
  to: string | null = null,
): unknown => ({
  id,
  series,
  inForce,
  versions: [
    {
      effectiveFrom: '2020-01-01',
      effectiveTo: to,
      conditions: metrics.map((name) => ({ metric: name })),
    },
  ],
});

const catalogue = {
  asOf: '2024-05-01',
  rules: [
    rule('old', 'S1', false, ['unasked'], '2023-01-01'),
    rule('S1-2024', 'S1', true, ['np_lower', 'mcap']),
    rule('STR', 'STR', true, ['is_software', 'rd_ratio_3y']),
  ],
} as unknown as Catalogue;

const board = { ordinary: ['S1'], requirements: ['STR'] } as unknown as Board;

describe('questionsOf', () => {
  it('asks only what the rules in force need', () => {
    const questions = questionsOf(catalogue, [board], vocabulary, false);
    expect(questions.standards.map((one) => one.id)).toEqual(['S1-2024']);
    expect(questions.yearly.map((one) => one.name)).toEqual(['np_lower']);
    expect(questions.single.map((one) => one.name)).toEqual(['mcap']);
    expect(questions.flags).toEqual([]);
  });

  it('adds what is required besides when wanted', () => {
    const questions = questionsOf(catalogue, [board], vocabulary, true);
    expect(questions.flags.map((one) => one.name)).toEqual(['is_software']);
    expect(questions.single.map((one) => one.name)).toEqual(['mcap', 'rd_ratio_3y']);
  });
});

describe('readNumber', () => {
  it.each([
    ['1234.56', 'money', 'zh-CN', 12_345_600],
    ['０.１', 'money', 'zh-CN', 1_000],
    ['1,000', 'money', 'en', 1_000_000_000],
    ['5.32%', 'ratio', 'zh-CN', 0.0532],
    ['−3', 'money', 'zh-CN', -30_000],
    ['12', 'count', 'zh-CN', 12],
    ['约12', 'count', 'zh-CN', undefined],
  ] as const)('reads %s of kind %s in %s as %s', (text, kind, language, value) => {
    expect(readNumber(text, metric('m', kind), language)).toBe(value);
  });
});

describe('readAnswers', () => {
  it('leaves out what is empty, keeps no as false, and names what is no number', () => {
    const questions = questionsOf(catalogue, [board], vocabulary, true);
    const read = readAnswers(
      { 'np_lower.2023': '6000', 'np_lower.2022': ' ', mcap: 'x', is_software: 'no' },
      questions,
      yearsBefore('2024-05-01'),
      'zh-CN',
    );
    expect(read.facts).toEqual({
      metrics: { np_lower: { '2023': 60_000_000 } },
      flags: { is_software: false },
    });
    expect(read.wrong).toEqual(['mcap']);
  });
});

describe('questionsOf', () => {
  it('asks for the figures of a share instead of the share', () => {
    const share = { ...metric('rd_ratio_3y', 'ratio'), parts: ['np_lower', 'unasked'] };
    const asked = questionsOf(
      catalogue,
      [board],
      vocabulary.map((one) => (one.name === share.name ? share : one)),
      true,
    );
    const names = [...asked.yearly, ...asked.single].map((one) => one.name);
    expect(names).not.toContain('rd_ratio_3y');
  });
});

describe('sayUnknown', () => {
  it('names the latest year where only earlier ones are known', () => {
    const facts = { metrics: { mcap: 1, np_lower: { '2022': 2 }, revenue: { '2023': 3 } }, flags: {} };
    expect(sayUnknown(facts, 2023).metrics).toEqual({
      mcap: 1,
      np_lower: { '2022': 2, '2023': null },
      revenue: { '2023': 3 },
    });
  });
});
