import { createBrowserRouter, Outlet } from 'react-router';

import { loadWords } from './i18n';
import { SplashScreen } from './shell/splash-screen';

/** The router of the application. Only the sign-in page is known at first: the list of all pages would weigh on it, so it comes with the first other address. */
export function createAppRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter(
    [
      {
        id: 'root',
        Component: Outlet,
        HydrateFallback: SplashScreen,
        lazy: async () => ({ ErrorBoundary: (await import('./routes/failure')).default }),
        children: [
          {
            path: '/sign-in',
            lazy: async () => {
              const [module] = await Promise.all([import('./routes/sign-in'), loadWords('identity')]);
              return { Component: module.default };
            },
          },
        ],
      },
    ],
    {
      patchRoutesOnNavigation: async ({ patch }) => {
        patch('root', (await import('./router')).routes);
      },
    },
  );
}
