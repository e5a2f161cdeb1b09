import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { renderPage } from '@/testing/render-page';

import { useAddressParameters } from './use-address-parameters';

function Ticks(): React.ReactElement {
  const [parameters, set] = useAddressParameters();
  const chosen = parameters.getAll('board');
  return (
    <>
      {['star', 'chinext'].map((board) => (
        <label key={board}>
          <input
            type="checkbox"
            checked={chosen.includes(board)}
            onChange={(event) =>
              set(
                'board',
                ...(event.target.checked ? [...chosen, board] : chosen.filter((one) => one !== board)),
              )
            }
          />
          {board}
        </label>
      ))}
    </>
  );
}

describe('parameters of the address', () => {
  test('a tick stands when its event ends, and a second one right after keeps the first', async () => {
    const { router } = await renderPage({ route: '/', at: '/?page=3&tab=x', page: <Ticks />, words: [] });
    const [star, chinext] = [screen.getByLabelText('star'), screen.getByLabelText('chinext')];
    fireEvent.click(star);
    expect(star).toBeChecked();
    fireEvent.click(chinext);
    expect(star).toBeChecked();
    expect(chinext).toBeChecked();
    expect(router.state.location.search).toBe('?tab=x&board=star&board=chinext');
  });
});
