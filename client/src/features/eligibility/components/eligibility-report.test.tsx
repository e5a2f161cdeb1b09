import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { server, startMockServer } from '@/testing/mock-server';
import { renderPage } from '@/testing/render-page';

import type { BoardPath, BoardReport, ConditionResult, NearestBoards, RuleResult } from '../api/types';
import { EligibilityReport } from './eligibility-report';

startMockServer();

const words = (zh: string) => ({ zh, en: zh });

function condition(change: Partial<ConditionResult>): ConditionResult {
  return {
    id: '1',
    text: '最近一年净利润不低于1亿元',
    textEn: '',
    outcome: 'notMet',
    applies: true,
    observed: 60_000_000,
    required: 100_000_000,
    gap: 40_000_000,
    unit: 'cny',
    metric: 'np_lower',
    years: [2025],
    source: '3.1.2',
    missing: [],
    ...change,
  };
}

function board(name: string, outcome: BoardReport['outcome'], conditions: ConditionResult[]): BoardReport {
  const rule = {
    rule: `${name}-1`,
    name: words(`${name}标准一`),
    outcome,
    unverified: false,
    effectiveFrom: '2024-04-30',
    effectiveTo: null,
    source: '3.1.2',
    confidence: 'A',
    note: null,
    conditions,
    logic: { kind: 'condition', outcome, condition: '1', parts: [] },
    presumed: [],
  } as Partial<RuleResult> as RuleResult;
  return {
    board: name,
    kind: 'exchange',
    name: words(name),
    route: 'ordinary',
    standardsOutcome: outcome,
    requirementsOutcome: 'met',
    outcome,
    standards: [rule],
    requirements: [],
  };
}

const nearest: BoardPath = {
  board: '丁板',
  kind: 'exchange',
  name: words('丁板'),
  outcome: 'notMet',
  standard: 'D-1',
  standardName: words('丁板标准一'),
  distance: 0.4,
  conditions: 4,
  remaining: 0.1,
  confirmations: 1,
  isReachable: true,
  isUnverified: false,
  unverifiedRules: [],
  earliestOn: '2027-01-01',
  steps: [
    {
      kind: 'reach',
      rule: 'D-1',
      ruleName: words('丁板标准一'),
      condition: condition({ id: '1', text: '丁板净利润要求' }),
      expected: 'met',
      distance: 0.4,
      earliestOn: null,
      isEstimate: false,
    },
    {
      kind: 'wait',
      rule: 'D-1',
      ruleName: words('丁板标准一'),
      condition: condition({ id: '2', text: '设立满三年', gap: 1, unit: 'years' }),
      expected: 'met',
      distance: 0,
      earliestOn: '2027-01-01',
      isEstimate: false,
    },
    {
      kind: 'confirm',
      rule: 'D-1',
      ruleName: words('丁板标准一'),
      condition: condition({ id: '3', text: '公司治理健全', outcome: 'unknown', observed: null, gap: null }),
      expected: 'met',
      distance: 0,
      earliestOn: null,
      isEstimate: false,
    },
  ],
  values: [],
  expiring: [],
};

async function open(at: string) {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/policies/metrics', () => HttpResponse.json([])),
    http.get('*/api/v1/enterprises/e1/eligibility/paths', () =>
      HttpResponse.json({
        enterpriseId: 'e1',
        enterpriseName: '示例',
        asOf: '2026-06-30',
        versionsOf: '2026-06-30',
        boards: [nearest],
      } satisfies NearestBoards),
    ),
    http.get('*/api/v1/enterprises/e1/eligibility', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('asOf'));
      return HttpResponse.json({
        enterpriseId: 'e1',
        enterpriseName: '示例',
        asOf: '2026-06-30',
        versionsOf: '2026-06-30',
        latestYear: 2025,
        boards: [
          board('甲板', 'notMet', [condition({})]),
          board('乙板', 'unknown', [
            condition({
              outcome: 'unknown',
              observed: null,
              gap: null,
              missing: [{ metric: 'cfo', label: words('经营现金流'), supplier: 'department:税务' }],
            }),
          ]),
        ],
        pinned: [],
      });
    }),
  );
  const scene = await renderPage({
    page: <EligibilityReport enterpriseId="e1" />,
    route: '/enterprises/e1',
    at,
    words: ['eligibility'],
  });
  return { ...scene, asked };
}

describe('eligibility of an enterprise', () => {
  it('shows for an unmet condition what was seen, what is asked and what is lacking', async () => {
    await open('/enterprises/e1');

    const line = (await screen.findByText(/最近一年净利润/)).parentElement?.parentElement;
    if (line == null) throw new Error('The condition stands in no line.');
    expect(within(line).getByText('不符合')).toBeInTheDocument();
    expect(line).toHaveTextContent('现值6,000.00万元');
    expect(line).toHaveTextContent('要求1.00亿元');
    expect(line).toHaveTextContent('差距4,000.00万元');
  });

  it('says of an undecided condition what is missing and who can supply it', async () => {
    const { user } = await open('/enterprises/e1');

    await user.click(await screen.findByRole('link', { name: /乙板/ }));

    expect(await screen.findByText('缺：经营现金流，可由税务部门提供')).toBeInTheDocument();
    expect(
      within(screen.getByRole('region', { name: '乙板' })).queryByText('不符合'),
    ).not.toBeInTheDocument();
  });

  it('judges as of the day in the address', async () => {
    const { asked } = await open('/enterprises/e1?asOf=2022-06-01');

    await screen.findByRole('link', { name: /甲板/ });
    expect(asked).toEqual(['2022-06-01']);
  });

  it('takes a day as officers write it and keeps it in the address', async () => {
    const { user, router, asked } = await open('/enterprises/e1');
    const day = await screen.findByRole('textbox', { name: '评价日期' });
    await user.clear(day);
    await user.type(day, '2023年2月17日{Enter}');
    expect(router.state.location.search).toBe('?asOf=2023-02-17');
    await user.clear(day);
    await user.type(day, '2023-02-31{Enter}');
    expect(day).toHaveValue('2023-02-17');
    expect(asked).toEqual([null, '2023-02-17']);
  });

  it('puts the nearest board first, with what is short, what time brings and what to confirm', async () => {
    await open('/enterprises/e1?tab=eligibility');

    const panel = await screen.findByRole('region', { name: '最近的板块' });
    expect(await within(panel).findByText('还差 1 项 · 待核实 1 项 · 最早 2027-01-01')).toBeVisible();
    expect(within(panel).getByRole('meter', { name: '已具备' })).toHaveAttribute('aria-valuenow', '90');
    expect(within(panel).getByText('丁板净利润要求')).toBeInTheDocument();
    expect(within(panel).getByText('不作改变，2027-01-01 起满足')).toBeInTheDocument();
  });
});
