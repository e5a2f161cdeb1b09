import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import i18n from 'i18next';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createMemoryRouter, RouterProvider } from 'react-router';

import { createQueryClient } from '@/api/query-client';
import { loadWords, startLanguage } from '@/app/i18n';
import { permissions } from '@/shared/permissions/permissions';
import { SessionContext } from '@/shared/permissions/session-context';
import type { Session } from '@/shared/permissions/session-context';
import { UnsavedGuard } from '@/shared/ui/unsaved-guard';

export const bureau: Session = {
  userName: 'bureau',
  displayName: 'Bureau',
  role: 'bureau',
  permissions: Object.values(permissions),
  countyCode: null,
  enterpriseId: null,
  mustChangePassword: false,
  defaultViews: [],
};

interface Scene {
  page: ReactElement;
  /** Pattern of the page's route, e.g. `/county-assessments/:id`. */
  route: string;
  /** Address opened. */
  at: string;
  /** Features whose words the page uses. */
  words: string[];
  session?: Session;
}

/** Shows a page at an address as the signed-in frame would, in Chinese. Other addresses show `elsewhere`. */
export async function renderPage(scene: Scene): Promise<{
  user: UserEvent;
  router: ReturnType<typeof createMemoryRouter>;
}> {
  if (!i18n.isInitialized) await startLanguage();
  await loadWords('api', 'app', ...scene.words);
  const router = createMemoryRouter(
    [
      {
        Component: UnsavedGuard,
        children: [
          { path: scene.route, element: scene.page },
          { path: '*', element: <p>elsewhere</p> },
        ],
      },
    ],
    { initialEntries: [scene.at] },
  );
  render(
    <QueryClientProvider client={createQueryClient()}>
      <SessionContext value={scene.session ?? bureau}>
        <RouterProvider router={router} flushSync={(draw) => void flushSync(draw)} />
      </SessionContext>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), router };
}
