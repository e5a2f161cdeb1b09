import '@/shared/theme/global.css';

import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';

import { createQueryClient } from '@/api/query-client';
import { startTheme } from '@/shared/theme/theme-mode';

import { startLanguage } from './i18n';
import { createAppRouter } from './app-router';

startTheme();
await startLanguage();

const queryClient = createQueryClient();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createAppRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
