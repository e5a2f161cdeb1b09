import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import type { ImportReport } from '@/features/imports/api/use-imports';
import { server, startMockServer } from '@/testing/mock-server';
import { renderPage } from '@/testing/render-page';

import NewImportPage from './new';

startMockServer();

function report(outcome: ImportReport['import']['outcome'], isDryRun: boolean): ImportReport {
  const errors = outcome === 'refused' ? 1 : 0;
  return {
    import: {
      id: 'i1',
      fileName: 'figures.csv',
      fileSha256: '',
      fileBytes: 10,
      format: 'csv',
      sheetName: '',
      isDryRun,
      outcome,
      userName: '示例',
      recordedAt: '2026-06-30T01:00:00Z',
      counts: {
        rows: 1,
        enterprises: 1,
        created: 1,
        updated: 0,
        unchanged: 0,
        values: 2,
        errors,
        warnings: 0,
      },
    },
    sameFileCommittedAt: null,
    columns: [
      { column: 'A', header: '企业名称', field: 'name', metric: null, fiscalYear: null, factor: null },
    ],
    findingCounts: {},
    findings:
      errors === 0
        ? []
        : [
            {
              severity: 'error',
              code: 'import.not-a-number',
              row: 2,
              column: 5,
              cell: 'E2',
              message: '“一万二”不是数值。',
            },
          ],
    preview: [],
  };
}

async function choose(answer: (isDryRun: boolean) => Response) {
  server.use(
    http.get('*/api/v1/policies', () => HttpResponse.json([])),
    http.get('*/api/v1/policies/metrics', () => HttpResponse.json([])),
    http.get('*/api/v1/imports/enterprises/forms', () => HttpResponse.json([])),
    http.get('*/api/v1/imports/running/:key', () =>
      HttpResponse.json({ isRunning: false, phase: 'reading', rows: 0, isCancelling: false }),
    ),
    http.post('*/api/v1/imports/enterprises', ({ request }) =>
      answer(new URL(request.url).searchParams.get('dryRun') === 'true'),
    ),
  );
  const scene = await renderPage({
    page: <NewImportPage />,
    route: '/imports/new',
    at: '/imports/new',
    words: ['imports'],
  });
  await scene.user.upload(
    screen.getByLabelText('选择文件'),
    new File(['x'], 'figures.csv', { type: 'text/csv' }),
  );
  return scene;
}

describe('importing a spreadsheet', () => {
  it('shows each error at its cell and offers nothing to store', async () => {
    await choose(() =>
      HttpResponse.json(
        {
          code: 'import.refused',
          title: '',
          detail: '',
          traceId: '',
          fields: [],
          report: report('refused', true),
        },
        { status: 422 },
      ),
    );

    expect(await screen.findByText('“一万二”不是数值。')).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'E2' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '确认入库' })).not.toBeInTheDocument();
  });

  it('stores only after the check is confirmed', async () => {
    const runs: boolean[] = [];
    const { user } = await choose((isDryRun) => {
      runs.push(isDryRun);
      return HttpResponse.json(report(isDryRun ? 'acceptable' : 'committed', isDryRun));
    });

    const confirm = await screen.findByRole('button', { name: '确认入库' });
    expect(runs).toEqual([true]);
    await user.click(confirm);

    expect(await screen.findByRole('heading', { name: '已入库' })).toBeInTheDocument();
    expect(runs).toEqual([true, false]);
  });

  it('explains a file that cannot be read and stays at choosing', async () => {
    await choose(() =>
      HttpResponse.json(
        { code: 'import.file-broken', title: '', detail: '文件已损坏，无法读取。', traceId: '', fields: [] },
        { status: 400 },
      ),
    );

    expect(await screen.findByText(/文件已损坏/)).toBeInTheDocument();
    expect(screen.getByLabelText('选择文件')).toBeEnabled();
  });
});
