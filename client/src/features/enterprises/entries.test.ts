import { describe, expect, it } from 'vitest';

import type { Metric } from '@/shared/reference/use-metrics';

import type { RecordedFact } from './api/use-facts';
import { toDraft, toEntry } from './entries';

function metric(kind: Metric['kind'], unit = 'cny'): Metric {
  return { name: 'm', kind, unit } as Metric;
}

function fact(number: number | null, text: string | null = null): RecordedFact {
  return { metric: 'm', number, text } as RecordedFact;
}

describe('entries', () => {
  it.each([
    ['money', 123_456_789.12, 12_345.678912],
    ['money', 0.01, 0.000001],
    ['money', 8_540_159_134.35, 854_015.913435],
    ['ratio', 0.0532, 5.32],
    ['ratio', 0.07, 7],
    ['number', 3.333333, 3.333333],
    ['count', 358, 358],
  ] as const)('%s %d is edited as %d and comes back unchanged', (kind, stored, edited) => {
    const draft = toDraft(metric(kind), fact(stored), 'zh-CN');
    expect(draft).toBeCloseTo(edited, 9);
    expect(toEntry(metric(kind), 2025, draft, 'zh-CN')).toEqual({
      metric: 'm',
      fiscalYear: 2025,
      number: stored,
      text: null,
    });
    expect(toEntry(metric(kind), 2025, toDraft(metric(kind), fact(stored), 'en'), 'en').number).toBe(stored);
  });

  it('sends an emptied input as unknown, never as zero', () => {
    expect(toEntry(metric('money'), 2025, null, 'zh-CN')).toEqual({
      metric: 'm',
      fiscalYear: 2025,
      number: null,
      text: null,
    });
    expect(toEntry(metric('choice'), null, '', 'zh-CN').text).toBeNull();
  });
});
