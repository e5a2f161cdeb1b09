import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { renderPage } from '@/testing/render-page';

import type { PublicLists } from '../api/types';
import { PublicList } from './public-list';

const lists = {
  entries: [
    { list: 'top', rank: 1, name: '示例精工001', countyName: { zh: '增城区', en: 'Zengcheng' } },
    { list: 'top', rank: 2, name: '示例数据002', countyName: { zh: '天河区', en: 'Tianhe' } },
  ],
} as unknown as PublicLists;

async function show(which: 'top' | 'reserve'): ReturnType<typeof renderPage> {
  return renderPage({
    page: <PublicList lists={lists} which={which} />,
    route: '/',
    at: '/',
    words: ['rankings'],
  });
}

describe('PublicList', () => {
  it('finds a district by its English name too', async () => {
    const { user } = await show('top');
    await user.type(await screen.findByRole('searchbox'), 'zeng');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('示例精工001'),
    ]);
  });

  it('says that a list is empty, not that the search found nothing', async () => {
    await show('reserve');
    expect(await screen.findByText('本榜单没有企业')).toBeVisible();
    expect(screen.queryByText('没有符合条件的企业')).toBeNull();
  });
});
