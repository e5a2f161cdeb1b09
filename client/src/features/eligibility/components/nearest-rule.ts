import type { RuleResult } from '../api/types';

const order = { met: 0, unknown: 1, notMet: 2 } as const;

/** The rule closest to being met: by outcome, then by the fewest conditions in the way. Null when there is none. */
export function nearestRule(rules: readonly RuleResult[]): RuleResult | null {
  const obstacles = (rule: RuleResult): number =>
    rule.conditions.filter((condition) => condition.applies && condition.outcome !== 'met').length;
  return (
    [...rules].sort(
      (left, right) => order[left.outcome] - order[right.outcome] || obstacles(left) - obstacles(right),
    )[0] ?? null
  );
}
