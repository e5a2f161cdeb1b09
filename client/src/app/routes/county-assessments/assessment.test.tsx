import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import type { Assessment } from '@/features/county-assessments/api/types';
import type { Cycle } from '@/features/county-assessments/api/use-cycle';
import { server, startMockServer } from '@/testing/mock-server';
import { renderPage } from '@/testing/render-page';

import AssessmentPage from './assessment';

startMockServer();

const signature = { userId: '0', name: '示例 甲', at: '2026-01-05T02:00:00Z' };
const indicator = (id: string, name: string): Assessment['indicators'][number] => ({
  id,
  name,
  shortName: name,
  definition: name,
  dimension: '',
  weightPercent: 50,
  direction: 'higher',
  origin: 'entered',
  evidence: '',
  source: 'DT22 附件4 二(二)1',
  bestPoints: 3,
  zeroEarnsNothing: true,
  rule: null,
});
const unit = (code: string, name: string, values: (number | null)[]): Assessment['units'][number] => ({
  unitCode: code,
  unit: name,
  values,
  version: 1,
  reported: signature,
  isLate: false,
  disqualification: null,
  ranks: values.map(() => 1),
  points: values.map((value) => (value === null ? null : 3)),
  total: 3,
  rank: 1,
});

function assessment(change: Partial<Assessment> = {}): Assessment {
  return {
    id: 'a1',
    schemeId: 'datong-2022',
    schemeTitle: '考核办法',
    year: 2025,
    status: 'open',
    version: 4,
    deadlineOn: '2026-03-30',
    isOverdue: false,
    opened: signature,
    signedOff: null,
    documentHash: null,
    indicators: [indicator('i1', '机制'), indicator('i2', '政策')],
    units: [unit('140213', '平城区', [1, 2]), unit('140214', '云冈区', [3, null])],
    hasStandings: true,
    isProvisional: true,
    bestTotal: 3,
    tables: {
      figuresLabel: '附表 1',
      figuresTitle: '完成情况统计表',
      pointsLabel: '附表 2',
      pointsTitle: '得分表',
      indicatorHeading: '指标',
      weightHeading: '权重',
      unitHeading: '地市',
      pointsSuffix: '得分',
      totalHeading: '最终得分',
    },
    missing: [{ unitCode: '140214', unit: '云冈区', indicatorId: 'i2', indicator: '政策' }],
    ...change,
  };
}

/** A year the caller may change and sign. */
function cycle(of: Assessment): Cycle {
  return {
    id: 'a1',
    stage: of.status === 'published' ? 'published' : 'reporting',
    version: of.version,
    objectionsUntilOn: null,
    suggestedObjectionsUntilOn: '2026-07-07',
    deadlineOn: of.deadlineOn,
    workingDaysLeft: 12,
    isCalendarPublished: true,
    reminders: [],
    isReminderDue: false,
    offers: [{ action: 'sign-off', needsNote: false, isReady: of.status === 'open', obstacles: [] }],
    units: [],
    objections: [],
    steps: [],
  };
}

async function open(tab: string, answers: () => Assessment) {
  server.use(
    http.get('*/api/v1/county-assessments/a1', () => HttpResponse.json(answers())),
    http.get('*/api/v1/county-assessments/a1/cycle', () => HttpResponse.json(cycle(answers()))),
    http.get('*/api/v1/county-assessments/schemes', () => HttpResponse.json([])),
    http.post('*/api/v1/county-assessments/preview', () =>
      HttpResponse.json({
        units: [
          { unit: '平城区', ranks: [2, 1], points: [2, 3], total: 2.5, rank: 2 },
          { unit: '云冈区', ranks: [1, 1], points: [3, 3], total: 3, rank: 1 },
        ],
      }),
    ),
  );
  const scene = await renderPage({
    page: <AssessmentPage />,
    route: '/county-assessments/:id',
    at: `/county-assessments/a1?tab=${tab}`,
    words: ['county-assessments'],
  });
  await screen.findByRole('heading', { name: '2025年度县区考核' });
  await screen.findByRole('region', { name: '考核进度' });
  return scene;
}

const cell = (name: string): HTMLElement => screen.getByRole('textbox', { name });

describe('entry of the figures', () => {
  it('moves by arrows and Enter, and pastes a block by the names of its units', async () => {
    const { user } = await open('figures', assessment);
    await user.click(cell('平城区，机制'));
    await user.keyboard('{ArrowRight}');
    expect(cell('平城区，政策')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(cell('云冈区，政策')).toHaveFocus();
    await user.paste('云冈区\t7\t8\n平城区\t5\t6\n');
    expect(cell('云冈区，机制')).toHaveValue('7');
    expect(cell('平城区，政策')).toHaveValue('6');
    expect(await screen.findByText('2 个县区有未保存的修改。')).toBeInTheDocument();
    expect(await screen.findByText('2.50')).toBeInTheDocument();
  });

  it('marks a wrong cell and does not let it be saved', async () => {
    const { user } = await open('figures', assessment);
    await user.clear(cell('平城区，机制'));
    await user.type(cell('平城区，机制'), '-1');
    expect(cell('平城区，机制')).toHaveAccessibleDescription('不能为负');
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
  });

  it('saves what changed, unit by unit, with the version it began on', async () => {
    let stored = assessment();
    const sent: unknown[] = [];
    const { user } = await open('figures', () => stored);
    server.use(
      http.put('*/api/v1/county-assessments/a1/reports/140214', async ({ request }) => {
        sent.push(await request.json());
        stored = assessment({
          units: [stored.units[0], unit('140214', '云冈区', [3, 4])].flatMap((one) => one ?? []),
        });
        return HttpResponse.json({ unitCode: '140214', version: 2 });
      }),
    );
    await user.type(cell('云冈区，政策'), '4');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('已保存 1 个县区。')).toBeInTheDocument();
    expect(sent).toEqual([{ values: [3, 4], version: 1 }]);
  });

  it('puts the problems of the server at their cells, in the language in force', async () => {
    const { user } = await open('figures', assessment);
    server.use(
      http.put('*/api/v1/county-assessments/a1/reports/140214', () =>
        HttpResponse.json(
          {
            code: 'county-assessments.invalid-table',
            status: 400,
            title: 'Invalid request',
            detail: 'The table does not fit the scheme; see the fields.',
            fields: [{ path: 'values[1]', code: 'county-assessments.too-large', message: 'Too large.' }],
          },
          { status: 400 },
        ),
      ),
    );
    await user.type(cell('云冈区，政策'), '9');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(cell('云冈区，政策')).toHaveAccessibleDescription('数值过大'));
    expect(cell('云冈区，政策')).toHaveValue('9');
  });

  it('shows what somebody else saved meanwhile and lets one keep either', async () => {
    let stored = assessment();
    const sent: unknown[] = [];
    const { user } = await open('figures', () => stored);
    server.use(
      http.put('*/api/v1/county-assessments/a1/reports/140213', async ({ request }) => {
        sent.push(await request.json());
        if (sent.length > 1) return HttpResponse.json({ unitCode: '140213', version: 6 });
        const theirs = {
          ...unit('140213', '平城区', [8, 2]),
          version: 5,
          reported: { ...signature, name: '示例 乙' },
        };
        stored = assessment({ units: [theirs, unit('140214', '云冈区', [3, null])] });
        return HttpResponse.json(
          { code: 'county-assessments.stale-version', status: 409, title: 'Conflict', fields: [] },
          { status: 409 },
        );
      }),
    );
    await user.clear(cell('平城区，机制'));
    await user.type(cell('平城区，机制'), '7');
    await user.click(screen.getByRole('button', { name: '保存' }));
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('平城区的数据在您填写期间已由 示例 乙 保存。');
    expect(screen.getByText('已存：8')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
    await user.click(within(notice).getByRole('button', { name: '保留我的' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ values: [7, 2], version: 5 });
  });

  it('asks before leaving with unsaved figures', async () => {
    const { user, router } = await open('figures', assessment);
    await user.type(cell('云冈区，政策'), '4');
    void router.navigate('/elsewhere');
    expect(await screen.findByText('本页有未保存的修改，离开后将丢失。')).toBeInTheDocument();
    expect(screen.queryByText('elsewhere')).not.toBeInTheDocument();
  });
});

describe('result and signature', () => {
  it('says that an incomplete result is provisional and names what is missing before the signature', async () => {
    const { user } = await open('result', assessment);
    expect(screen.getByText('还有 1 项未填报，未知项暂不计分，得分和名次为暂定。')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '签发' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('云冈区 · 政策')).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: '签发并固定' })).toBeDisabled();
  });

  it('is frozen once signed off: no entry, no action', async () => {
    const signed = assessment({
      status: 'published',
      isProvisional: false,
      missing: [],
      signedOff: signature,
    });
    await open('figures', () => signed);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '签发' })).not.toBeInTheDocument();
    expect(screen.getByText('只读')).toBeInTheDocument();
  });

  it('shows a disqualified county without points but with the reason', async () => {
    const barred = {
      ...unit('140213', '平城区', [1, 2]),
      total: null,
      rank: null,
      disqualification: {
        firstYear: 2025,
        lastYear: 2026,
        reason: '虚报培训',
        evidence: '',
        recorded: signature,
      },
    };
    await open('result', () => assessment({ units: [barred, unit('140214', '云冈区', [3, 4])] }));
    const row = screen.getByRole('row', { name: /平城区/ });
    expect(row).toHaveTextContent('取消参评资格 2025—2026年度 虚报培训');
  });
});
