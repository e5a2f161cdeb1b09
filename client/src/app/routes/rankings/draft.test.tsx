import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import type { CandidateScore, Draft, Entry } from '@/features/rankings/api/types';
import { permissions } from '@/shared/permissions/permissions';
import { server, startMockServer } from '@/testing/mock-server';
import { bureau, renderPage } from '@/testing/render-page';

import RankingDraftPage from './draft';

startMockServer();

const words = (zh: string) => ({ zh, en: zh });

const draft = {
  draft: {
    id: 'd1',
    programme: 'guangzhou-2022',
    listYear: 2026,
    asOf: '2026-06-30',
    title: '示例榜单',
    drawnUpBy: '示例 甲',
    drawnUpAt: '2026-06-30T02:00:00Z',
    version: 7,
    stage: 'draft',
    editionId: null,
    editionNumber: null,
    candidateCount: 3,
    rankedCount: 2,
    priorityCount: 1,
    topCount: 2,
    reserveCount: 0,
  },
  model: {
    modelId: 'M',
    source: '三(二)',
    topListTitle: words('百强榜单'),
    reserveListTitle: words('后备榜单'),
    maximumAdjustment: 5,
    minimumCoverage: 0.5,
    nodes: [],
    entryConditions: [{ ruleId: 'R-1', name: words('注册在本市'), source: '三(一)1' }],
    priorityConditions: [],
    statements: [],
  },
  unusedIndicators: [],
  adjustments: [],
  offers: [{ action: 'submit', needsNote: false, isReady: true, obstacles: [] }],
  steps: [],
} as unknown as Draft;

const underReview = {
  ...draft,
  draft: { ...draft.draft, stage: 'review' },
  offers: [
    { action: 'send-back', needsNote: true, isReady: true, obstacles: [] },
    { action: 'publish', needsNote: false, isReady: true, obstacles: [] },
  ],
} as unknown as Draft;

const entry = (change: Partial<Entry>): Entry => ({
  enterpriseId: 'e1',
  name: '示例精工001',
  creditCode: null,
  countyCode: null,
  outcome: 'top',
  rank: 1,
  score: 80.5,
  computedScore: 80.5,
  expertScore: null,
  isPriority: true,
  reasons: [],
  isAdjusted: false,
  ...change,
});

const part = (
  nodeId: string,
  parentId: string | null,
  change: Partial<CandidateScore['parts'][number]>,
): CandidateScore['parts'][number] => ({
  nodeId,
  parentId,
  name: words(nodeId),
  raw: null,
  value: null,
  weight: 100,
  shareOfIndex: 1,
  contribution: null,
  ...change,
});

const score: CandidateScore = {
  entry: entry({}),
  entryConditions: [{ ruleId: 'R-1', name: words('注册在本市'), source: '三(一)1', outcome: 'met' }],
  priorityConditions: [],
  parts: [
    part('营业收入', '经营', { raw: 120_000_000, value: 90, shareOfIndex: 0.6, contribution: 54 }),
    part('研发占比', '经营', { shareOfIndex: 0 }),
    part('经营', '综合', { value: 90, contribution: 54 }),
    part('综合', null, { value: 80.5, contribution: 80.5 }),
  ],
  adjustments: [],
};

async function open(search: string, session = bureau, shown = draft) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/v1/policies', () => HttpResponse.json([])),
    http.get('*/api/v1/policies/metrics', () => HttpResponse.json([])),
    http.get('*/api/v1/rankings/interests', () => HttpResponse.json([])),
    http.get('*/api/v1/rankings/drafts/d1', () => HttpResponse.json(shown)),
    http.get('*/api/v1/rankings/drafts/d1/entries', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const items =
        query.get('isListed') === 'false'
          ? [
              entry({
                outcome: 'notEligible',
                rank: null,
                score: null,
                isPriority: false,
                reasons: ['R-1', 'minimum-coverage'],
              }),
            ]
          : [entry({})];
      return HttpResponse.json({ items, page: 1, pageSize: 20, totalCount: items.length });
    }),
    http.get('*/api/v1/rankings/interests', () => HttpResponse.json([])),
    http.get('*/api/v1/rankings/drafts/d1/entries/e1', () => HttpResponse.json(score)),
  );
  const scene = await renderPage({
    page: <RankingDraftPage />,
    route: '/rankings/drafts/:id',
    at: `/rankings/drafts/d1${search}`,
    words: ['rankings'],
    session,
  });
  await screen.findByRole('heading', { name: '示例榜单' });
  return { ...scene, asked };
}

describe('a draft', () => {
  it('asks for the list of the tab and opens a score into its parts by an address', async () => {
    const { user, router, asked } = await open('');
    await user.click(await screen.findByRole('button', { name: '示例精工001' }));
    expect(router.state.location.search).toBe('?candidate=e1');
    const dialog = await screen.findByRole('dialog');
    const revenue = await within(dialog).findByRole('row', { name: /营业收入/ });
    expect(revenue).toHaveTextContent('60.0%54.00');
    expect(within(dialog).getByRole('row', { name: /研发占比/ })).toHaveTextContent('未知');
    expect(asked[0]?.get('outcome')).toBe('top');
  });

  it('says of those off the lists which rule keeps them off', async () => {
    await open('?tab=others');
    const row = await screen.findByRole('row', { name: /示例精工001/ });
    expect(row).toHaveTextContent('不符合入选条件');
    expect(row).toHaveTextContent('注册在本市');
    expect(row).toHaveTextContent('已知指标权重不足 50%');
  });

  it('sends a decision with its reason and the version seen, and tells that somebody else was first', async () => {
    const sent: unknown[] = [];
    const { user } = await open('?candidate=e1');
    server.use(
      http.post('*/api/v1/rankings/drafts/d1/adjustments', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          { code: 'rankings.stale-version', status: 409, title: 'Conflict', fields: [] },
          { status: 409 },
        );
      }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByText('人工调整'));
    await user.type(within(dialog).getByLabelText('加减分'), '-2.5');
    await user.type(within(dialog).getByLabelText('理由'), '专家复核');
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(await within(dialog).findByText('该草稿刚刚被他人修改，请核对后再操作。')).toBeInTheDocument();
    expect(sent).toEqual([
      { enterpriseId: 'e1', kind: 'points', points: -2.5, reason: '专家复核', version: 7 },
    ]);
  });

  it('publishes only after the confirmation, and leads to the edition', async () => {
    const sent: unknown[] = [];
    const { user, router } = await open('', bureau, underReview);
    server.use(
      http.post('*/api/v1/rankings/drafts/d1/publication', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          { editionId: 'x1', editionNumber: 'g-2026-01', contentHash: 'abc' },
          { status: 201 },
        );
      }),
    );
    await user.click(screen.getByRole('button', { name: '发布' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: '发布并公开' })).toBeDisabled();
    await user.click(within(dialog).getByRole('checkbox'));
    await user.click(within(dialog).getByRole('button', { name: '发布并公开' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/rankings/editions/x1'));
    expect(sent).toEqual([{ version: 7 }]);
  });

  it('submits with the version seen, and shows what others did when it is too late', async () => {
    const sent: unknown[] = [];
    const { user } = await open('');
    server.use(
      http.get('*/api/v1/rankings/drafts/d1', () =>
        HttpResponse.json({
          ...draft,
          draft: { ...draft.draft, version: 8 },
          steps: [
            {
              version: 8,
              action: 'take-off',
              enterpriseId: 'e1',
              enterpriseName: '示例精工001',
              note: '提供虚假信息',
              by: { userId: 'u2', name: '示例 乙', at: '2026-06-30T03:00:00Z' },
            },
          ],
        }),
      ),
      http.post('*/api/v1/rankings/drafts/d1/steps', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          { code: 'rankings.stale-version', status: 409, title: 'Conflict', fields: [] },
          { status: 409 },
        );
      }),
    );
    await user.click(screen.getByRole('button', { name: '送审' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '送审' }));
    expect(await within(dialog).findByText('提供虚假信息')).toBeInTheDocument();
    expect(sent).toEqual([{ action: 'submit', version: 7, note: null }]);
  });

  it('offers no action to somebody who may only read', async () => {
    await open(
      '?candidate=e1',
      { ...bureau, permissions: [permissions.rankingsRead] },
      {
        ...draft,
        offers: [],
      },
    );
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('得分构成');
    expect(within(dialog).queryByText('人工调整')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '送审' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '删除草稿' })).not.toBeInTheDocument();
  });
});
