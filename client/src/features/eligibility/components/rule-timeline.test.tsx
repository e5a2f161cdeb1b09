import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { renderPage } from '@/testing/render-page';

import type { Rule } from '../api/types';
import { RuleTimeline } from './rule-timeline';

const words = (zh: string) => ({ zh, en: zh });

function rule(id: string, from: string, to: string | null, unverified: boolean, conditions: string[]): Rule {
  return {
    id,
    board: 'main',
    series: 'S1',
    name: words(id),
    inForce: to === null,
    versions: [
      {
        effectiveFrom: from,
        effectiveTo: to,
        source: '3.1.2',
        confidence: unverified ? 'C' : 'A',
        unverified,
        note: null,
        sentence: null,
        logic: {
          kind: 'all',
          condition: null,
          parts: conditions.map((_, index) => ({ kind: 'condition', condition: String(index), parts: [] })),
        },
        conditions: conditions.map((text, index) => ({
          id: String(index),
          text: words(text),
          metric: 'np_lower',
          source: '3.1.2',
          unit: 'cny',
          threshold: null,
        })),
      },
    ],
  };
}

describe('RuleTimeline', () => {
  it('puts successors in order, marks what differs, what is in force and what is unverified', async () => {
    const rules = [
      rule('新标准', '2024-04-30', null, true, ['净利润为正', '累计不低于2亿元']),
      rule('旧标准', '2023-02-17', '2024-04-30', false, ['净利润为正', '累计不低于1.5亿元']),
    ];
    await renderPage({
      page: <RuleTimeline day="2024-05-01" rules={rules} />,
      route: '/rules',
      at: '/rules',
      words: ['eligibility'],
    });
    const [old, recent] = screen.getAllByRole('list')[0]?.querySelectorAll<HTMLElement>(':scope > li') ?? [];
    if (old === undefined || recent === undefined) throw new Error('Two versions are expected.');
    expect(old).toHaveTextContent('2023-02-17 至 2024-04-30（不含）');
    expect(within(old).queryByText('变化')).not.toBeInTheDocument();
    expect(within(recent).getByText('累计不低于2亿元')).toHaveTextContent('变化');
    expect(within(recent).getByText('净利润为正')).not.toHaveTextContent('变化');
    expect(within(recent).getByText('累计不低于1.5亿元').tagName).toBe('DEL');
    expect(recent).toHaveTextContent('施行中');
    expect(recent).toHaveTextContent('未核实');
  });
});
