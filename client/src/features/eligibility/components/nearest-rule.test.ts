import { describe, expect, it } from 'vitest';

import type { RuleResult } from '../api/types';
import { nearestRule } from './nearest-rule';

function rule(
  id: string,
  outcome: RuleResult['outcome'],
  conditions: [RuleResult['outcome'], boolean][],
): RuleResult {
  return {
    rule: id,
    outcome,
    conditions: conditions.map(([result, applies]) => ({ outcome: result, applies })),
  } as unknown as RuleResult;
}

describe('nearestRule', () => {
  it('prefers an open rule to a failed one, and fewer obstacles among equals', () => {
    const failed = rule('a', 'notMet', [['notMet', true]]);
    const open = rule('b', 'unknown', [
      ['unknown', true],
      ['unknown', true],
    ]);
    const nearer = rule('c', 'unknown', [
      ['unknown', true],
      ['met', true],
    ]);
    expect(nearestRule([failed, open, nearer])?.rule).toBe('c');
  });

  it('does not count conditions of a branch that does not apply', () => {
    const idle = rule('a', 'notMet', [
      ['notMet', true],
      ['notMet', false],
      ['notMet', false],
    ]);
    const other = rule('b', 'notMet', [
      ['notMet', true],
      ['notMet', true],
    ]);
    expect(nearestRule([other, idle])?.rule).toBe('a');
    expect(nearestRule([])).toBeNull();
  });
});
