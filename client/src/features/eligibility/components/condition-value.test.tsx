import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { server, startMockServer } from '@/testing/mock-server';
import { renderPage } from '@/testing/render-page';

import { ConditionValue } from './condition-value';

startMockServer();

const words = (zh: string) => ({ zh, en: zh });

describe('a division code', () => {
  it.each([
    ['440118', '广州市 增城区'],
    ['4401', '广州市'],
    ['4401、440118', '广州市、广州市 增城区'],
    ['999999', '999999'],
  ])('%s is shown as %s', async (code, name) => {
    server.use(
      http.get('/api/v1/policies', () =>
        HttpResponse.json([
          {
            id: 'guangzhou',
            title: words('方案'),
            city: { code: '440100', name: words('广州市') },
            counties: [{ code: '440118', name: words('增城区') }],
          },
        ]),
      ),
    );
    await renderPage({
      page: <ConditionValue value={code} unit="none" metric="county_code" />,
      route: '/',
      at: '/',
      words: ['eligibility'],
    });
    expect(await screen.findByText(name)).toBeVisible();
  });
});
