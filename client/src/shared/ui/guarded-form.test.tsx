import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { renderPage } from '@/testing/render-page';

import { Dialog } from './dialog';
import { FormDialog } from './form-dialog';
import { GuardedForm } from './guarded-form';
import { TextField } from './plain-fields';

const question = '本页有未保存的修改，离开后将丢失。';
const dialogQuestion = '所填内容尚未提交，关闭后将丢失。';

async function open(page: ReactElement): ReturnType<typeof renderPage> {
  return renderPage({ page, route: '/form', at: '/form', words: [] });
}

function Two({ hasFailed = false }: { hasFailed?: boolean }): ReactElement {
  return (
    <>
      {['甲', '乙'].map((label) => (
        <GuardedForm key={label} onSubmit={() => undefined} hasFailed={hasFailed}>
          <TextField label={label} name="text" />
          <button type="submit">提交{label}</button>
          <button type="reset">清空{label}</button>
        </GuardedForm>
      ))}
    </>
  );
}

describe('GuardedForm', () => {
  it.each(['甲', '乙'])('asks before what stands in one of two forms is lost: %s', async (label) => {
    const { user, router } = await open(<Two />);
    await user.type(screen.getByLabelText(label), 'x');
    void router.navigate('/elsewhere');
    expect(await screen.findByText(question)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '留在本页' }));
    await waitFor(() => expect(screen.queryByText(question)).not.toBeInTheDocument());
    void router.navigate('/elsewhere');
    await user.click(await screen.findByRole('button', { name: '放弃修改' }));
    expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  });

  it('asks before another part of the page takes its place, not when the address changes otherwise', async () => {
    const { user, router } = await open(<Two />);
    await user.type(screen.getByLabelText('甲'), 'x');
    await router.navigate('/form?page=2');
    expect(screen.queryByText(question)).not.toBeInTheDocument();
    void router.navigate('/form?tab=other');
    expect(await screen.findByText(question)).toBeInTheDocument();
  });

  it.each(['提交甲', '清空甲'])('asks nothing once it is sent or cleared: %s', async (button) => {
    const { user, router } = await open(<Two />);
    await user.type(screen.getByLabelText('甲'), 'x');
    await user.click(screen.getByRole('button', { name: button }));
    await router.navigate('/elsewhere');
    expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  });

  it('asks again when what was sent is refused', async () => {
    const { user, router } = await open(<Two hasFailed />);
    await user.type(screen.getByLabelText('甲'), 'x');
    await user.click(screen.getByRole('button', { name: '提交甲' }));
    void router.navigate('/elsewhere');
    expect(await screen.findByText(question)).toBeInTheDocument();
  });

  it('keeps the browser from closing the window', async () => {
    const { user } = await open(<Two />);
    const close = (): boolean => globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(close()).toBe(true);
    await user.type(screen.getByLabelText('甲'), 'x');
    expect(close()).toBe(false);
  });
});

describe('a dialog with a form', () => {
  function Drawer({ onClose }: { onClose: () => void }): ReactElement {
    const [isOpen, setIsOpen] = useState(true);
    return isOpen ? (
      <Dialog
        title="抽屉"
        onClose={() => {
          setIsOpen(false);
          onClose();
        }}
      >
        <Two />
      </Dialog>
    ) : (
      <p>closed</p>
    );
  }

  it('asks before it closes over what was entered, and on the way to another page', async () => {
    const onClose = vi.fn();
    const { user, router } = await open(<Drawer onClose={onClose} />);
    await user.type(screen.getByLabelText('乙'), 'x');
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(await screen.findByText(dialogQuestion)).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '留在本页' }));
    void router.navigate('/elsewhere');
    expect(await screen.findByText(question)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '留在本页' }));
    await user.click(screen.getByRole('button', { name: '关闭' }));
    await user.click(await screen.findByRole('button', { name: '放弃修改' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('shows what came of it in place of the form, without asking', async () => {
    const onClose = vi.fn();
    const { user } = await open(
      <FormDialog
        title="问题"
        confirm="确定"
        isPending={false}
        error={null}
        outcome="结果"
        onSubmit={vi.fn()}
        onClose={onClose}
      >
        <TextField label="理由" name="reason" />
      </FormDialog>,
    );
    expect(screen.getByText('结果')).toBeInTheDocument();
    expect(screen.queryByLabelText('理由')).not.toBeInTheDocument();
    await user.click(screen.getByText('关闭'));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
