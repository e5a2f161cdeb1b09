import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import type { ImportReport } from '@/features/imports/api/use-imports';
import type { Job } from '@/shared/jobs/use-job';
import { server, startMockServer } from '@/testing/mock-server';
import { renderPage } from '@/testing/render-page';

import NewImportPage from './new';
import ImportUploadPage from './upload';

startMockServer();

function job(id: string, state: Job['state'], rest: Partial<Job> = {}): Job {
  const isOver = state === 'succeeded' || state === 'failed' || state === 'cancelled';
  return {
    id,
    kind: 'imports.enterprises',
    about: 'figures.csv',
    state,
    done: 0,
    total: null,
    stage: null,
    ownerName: '示例',
    canCancel: !isOver,
    attempts: 1,
    createdAt: '2026-06-30T01:00:00Z',
    startedAt: null,
    finishedAt: null,
    cancelRequestedAt: null,
    result: null,
    errorCode: null,
    errorMessage: null,
    ...rest,
  };
}

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

/** A server that knows one upload, and what became of its jobs. */
function serve(check: Job, reports: Record<string, ImportReport> = {}): { committed: () => number } {
  let commit: Job | null = null;
  let commits = 0;
  const upload = () => ({
    id: 'u1',
    fileName: 'figures.csv',
    sheetName: null,
    bytes: 10,
    sentAt: '2026-06-30T01:00:00Z',
    keptUntil: '2026-07-07T01:00:00Z',
    check,
    commit,
  });
  server.use(
    http.get('*/api/v1/policies', () => HttpResponse.json([])),
    http.get('*/api/v1/policies/metrics', () => HttpResponse.json([])),
    http.get('*/api/v1/imports/enterprises/forms', () => HttpResponse.json([])),
    http.post('*/api/v1/imports/uploads', () => HttpResponse.json(upload(), { status: 202 })),
    http.get('*/api/v1/imports/uploads/u1', () => HttpResponse.json(upload())),
    http.post('*/api/v1/imports/uploads/u1/commit', () => {
      commits++;
      commit = job('c1', 'succeeded');
      return HttpResponse.json(upload(), { status: 202 });
    }),
    http.get('*/api/v1/jobs/:id', ({ params }) => HttpResponse.json(params.id === 'c1' ? commit : check)),
    http.get('*/api/v1/imports/:id', ({ params }) => HttpResponse.json(reports[String(params.id)])),
  );
  return { committed: () => commits };
}

const openUpload = () =>
  renderPage({
    page: <ImportUploadPage />,
    route: '/imports/uploads/:id',
    at: '/imports/uploads/u1',
    words: ['imports'],
  });

describe('importing a spreadsheet', () => {
  it('sends the chosen file and goes on at an address of its own', async () => {
    serve(job('k1', 'queued'));
    const { user, router } = await renderPage({
      page: <NewImportPage />,
      route: '/imports/new',
      at: '/imports/new',
      words: ['imports'],
    });

    await user.upload(
      screen.getByLabelText('选择文件'),
      new File(['x'], 'figures.csv', { type: 'text/csv' }),
    );

    expect(await screen.findByText('elsewhere')).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/imports/uploads/u1');
  });

  it('shows how far the check is, and a way to stop it', async () => {
    serve(job('k1', 'running', { stage: 'checking', done: 1200, total: 3000 }));
    await openUpload();

    expect(await screen.findByText('正在与企业库核对：第 1,200 行，共 3,000 行…')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1200');
    expect(screen.getByRole('button', { name: '停止' })).toBeEnabled();
  });

  it('shows each error at its cell and offers nothing to store', async () => {
    serve(job('k1', 'succeeded', { result: { errors: 1 } }), { k1: report('refused', true) });
    await openUpload();

    expect(await screen.findByText('“一万二”不是数值。')).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'E2' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '确认入库' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: '下载标注后的表格' })).toHaveAttribute(
      'href',
      '/api/v1/imports/uploads/u1/annotated.xlsx',
    );
  });

  it('stores only after the check is confirmed', async () => {
    const served = serve(job('k1', 'succeeded', { result: { errors: 0 } }), {
      k1: report('acceptable', true),
      c1: report('committed', false),
    });
    const { user } = await openUpload();

    const confirm = await screen.findByRole('button', { name: '确认入库' });
    expect(served.committed()).toBe(0);
    await user.click(confirm);

    expect(await screen.findByRole('heading', { name: '已入库' })).toBeInTheDocument();
    expect(served.committed()).toBe(1);
  });

  it('explains a file that cannot be read and offers to choose another', async () => {
    serve(job('k1', 'failed', { errorCode: 'import.file-broken', errorMessage: '文件已损坏，无法读取。' }));
    await openUpload();

    expect(await screen.findByText(/文件已损坏/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '重新选择文件' })).toHaveAttribute('href', '/imports/new');
  });
});
