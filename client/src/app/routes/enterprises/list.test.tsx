import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import type { EnterpriseSummary } from '@/features/enterprises/api/use-enterprises';
import { server, startMockServer } from '@/testing/mock-server';
import { renderPage } from '@/testing/render-page';

import EnterpriseListPage from './list';

startMockServer();

const row: EnterpriseSummary = {
  id: 'e1',
  name: '示例精工001有限公司',
  creditCode: null,
  countyCode: '140213',
  industryCode: 'C3562',
  stage: 'shareReform',
  latestYear: 2025,
  revenue: 123_456_789.12,
  netProfit: null,
  version: 1,
  updatedAt: '2026-06-30T01:00:00Z',
  tags: [],
};

async function open(at: string, answer: (address: URL) => Response) {
  server.use(
    http.get('*/api/v1/policies', () => HttpResponse.json([])),
    http.get('*/api/v1/enterprises', ({ request }) => answer(new URL(request.url))),
  );
  return await renderPage({
    page: <EnterpriseListPage />,
    route: '/enterprises',
    at,
    words: ['enterprises'],
  });
}

function pageOf(items: EnterpriseSummary[], totalCount = items.length): Response {
  return HttpResponse.json({ items, page: 1, pageSize: 20, totalCount });
}

describe('the register', () => {
  it('shows amounts in 万元 and unknown values as unknown, never as zero', async () => {
    await open('/enterprises', () => pageOf([row]));

    const line = (await screen.findByRole('link', { name: row.name })).closest('tr');
    if (line === null) throw new Error('The name stands in no row.');
    expect(within(line).getByText('12,345.68')).toBeInTheDocument();
    expect(within(line).getAllByText('未知')).toHaveLength(2);
    expect(within(line).queryByText('0.00')).not.toBeInTheDocument();
  });

  it('asks for what the address says, and sorting writes it back', async () => {
    const asked: string[] = [];
    const { user, router } = await open('/enterprises?search=精工&countyCode=140213&page=2', (address) => {
      asked.push(address.search);
      return pageOf([row], 21);
    });

    await user.click(await screen.findByRole('button', { name: /营业收入/ }));

    const first = new URLSearchParams(asked[0]);
    expect([first.get('search'), first.get('countyCode'), first.get('page')]).toEqual([
      '精工',
      '140213',
      '2',
    ]);
    const now = new URLSearchParams(router.state.location.search);
    expect([now.get('sort'), now.get('page'), now.get('search')]).toEqual(['revenue', null, '精工']);
  });

  it('offers to clear the filters when nothing matches', async () => {
    const { user, router } = await open('/enterprises?stage=listed', () => pageOf([]));

    await user.click(await screen.findByRole('button', { name: '清除条件' }));

    expect(router.state.location.search).toBe('');
  });

  it('offers to register when there is no enterprise at all', async () => {
    await open('/enterprises', () => pageOf([]));

    expect(await screen.findByText('企业库中还没有企业')).toBeInTheDocument();
  });

  it('says what went wrong in Chinese, with the code and the trace, and tries again', async () => {
    let fails = true;
    const { user } = await open('/enterprises', () =>
      fails
        ? HttpResponse.json(
            {
              code: 'request.invalid',
              title: 'Invalid request',
              detail: 'Bad.',
              traceId: 'trace-7',
              fields: [],
            },
            { status: 400 },
          )
        : pageOf([row]),
    );

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('提交的内容格式不符合要求');
    expect(alert).toHaveTextContent('request.invalid');
    expect(alert).toHaveTextContent('trace-7');
    fails = false;
    await user.click(within(alert).getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('link', { name: row.name })).toBeInTheDocument();
  });
});
