import { act, render } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { expect, it } from 'vitest';

import { useTableState } from './use-table-state';
import type { TableState } from './use-table-state';

const names = ['outcome', 'gap'] as const;

it('keeps both of two changes made before the page is drawn anew', () => {
  let state: TableState<'outcome' | 'gap'> | undefined;
  let search = '';
  function Probe(): null {
    state = useTableState(names);
    search = useLocation().search;
    return null;
  }
  render(
    <MemoryRouter initialEntries={['/?page=3']}>
      <Probe />
    </MemoryRouter>,
  );
  const before = state;
  act(() => {
    before?.setFilters({ outcome: 'notMet' });
    before?.setFilters({ gap: '1' });
  });
  expect(new URLSearchParams(search)).toEqual(new URLSearchParams('outcome=notMet&gap=1'));
  expect(state?.filters).toEqual({ outcome: 'notMet', gap: '1' });
});
