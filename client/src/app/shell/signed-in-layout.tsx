import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';

import { useSessionQuery } from '@/features/identity/api/use-session-query';
import { SessionContext } from '@/shared/permissions/session-context';
import { ProblemPanel } from '@/shared/ui/problem-panel';

import { ComponentTheme } from '../component-theme';
import { AppShell } from './app-shell';
import { SplashScreen } from './splash-screen';

/** Lets in who is signed in; everybody else goes to the sign-in page and comes back afterwards. */
export function SignedInLayout(): ReactElement {
  const { t } = useTranslation('shared');
  const location = useLocation();
  const session = useSessionQuery();

  useEffect(() => {
    if (session.isError) document.title = t('product');
  }, [session.isError, t]);

  if (session.isPending) return <SplashScreen />;
  if (session.isError) {
    return (
      <main>
        <ProblemPanel error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === null) {
    const wanted = location.pathname + location.search;
    const search = wanted === '/' ? '' : `?returnTo=${encodeURIComponent(wanted)}`;
    return <Navigate to={`/sign-in${search}`} replace />;
  }
  if (session.data.mustChangePassword && location.pathname !== '/account')
    return <Navigate to="/account" replace />;
  return (
    <SessionContext value={session.data}>
      <ComponentTheme>
        <AppShell />
      </ComponentTheme>
    </SessionContext>
  );
}
