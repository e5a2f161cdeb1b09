import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { server, startMockServer } from '@/testing/mock-server';
import { renderPage } from '@/testing/render-page';

import { AttachmentList } from './attachment-list';
import type { Attachment } from './use-attachments';

startMockServer();

const subject = { kind: 'county-assessment', subjectId: 's1', part: '140213/visits' };
const file = (change: Partial<Attachment>): Attachment => ({
  id: 'f1',
  seriesId: 'f1',
  version: 1,
  subjectKind: 'county-assessment',
  subjectId: 's1',
  subjectPart: '140213/visits',
  fileName: '签到表.pdf',
  format: 'pdf',
  sizeBytes: 2048,
  sha256: '00',
  isPreviewable: true,
  isCurrent: true,
  uploaded: { userId: '0', name: '示例 甲', at: '2026-01-05T02:00:00Z' },
  withdrawal: null,
  ...change,
});

async function open(files: Attachment[], canEdit: boolean) {
  return renderPage({
    page: <AttachmentList subject={subject} files={files} canEdit={canEdit} label="指导调研" />,
    route: '/',
    at: '/',
    words: [],
  });
}

describe('a list of attachments', () => {
  it('shows the last version of each, with earlier ones to open, of its own part only', async () => {
    await open(
      [
        file({ isCurrent: false }),
        file({ id: 'f2', version: 2, fileName: '签到表（盖章）.pdf' }),
        file({ id: 'f3', seriesId: 'f3', subjectPart: '140213/other', fileName: '别处.pdf' }),
      ],
      false,
    );
    expect(screen.getByRole('link', { name: '签到表（盖章）.pdf' })).toHaveAttribute(
      'href',
      '/api/v1/attachments/f2/content',
    );
    expect(screen.getByText('以前的 1 版')).toBeInTheDocument();
    expect(screen.queryByText('别处.pdf')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /上传/ })).not.toBeInTheDocument();
  });

  it('says in words why a file was refused', async () => {
    server.use(
      http.post('*/api/v1/attachments', () =>
        HttpResponse.json(
          { code: 'attachments.content-differs', status: 400, title: 'Invalid request', fields: [] },
          { status: 400 },
        ),
      ),
    );
    const { user } = await open([], true);
    const input = screen.getByLabelText<HTMLInputElement>('上传指导调研的附件', { selector: 'input' });
    await user.upload(input, new File(['x'], '图.png', { type: 'image/png' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '图.png: 文件内容与扩展名不符，请核对后重新上传。',
    );
  });

  it('withdraws with a reason', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/attachments/f1/withdrawal', async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await open([file({})], true);
    await user.click(screen.getByRole('button', { name: '撤回' }));
    await user.type(screen.getByLabelText('撤回原因'), '误传');
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '撤回' }));
    expect(sent).toEqual([{ reason: '误传' }]);
  });
});
