import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useMatches } from 'react-router';

import { useSession } from '@/shared/permissions/session-context';
import { Icon } from '@/shared/ui/icon';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { PageFrameContext } from '@/shared/ui/page-frame';
import type { PageFrame } from '@/shared/ui/page-frame';
import { PageSkeleton } from '@/shared/ui/skeleton';
import { ThemeSwitch } from '@/shared/ui/theme-switch';

import { navigation } from '../navigation';
import { readHandle } from '../route-handle';
import { cx } from '@/shared/ui/cx';
import styles from './app-shell.module.css';
import { HeaderBar } from './header-bar';
import { Refusal } from './refusal';
import { SideNavigation } from './side-navigation';

const storageKey = 'lp.navigation-collapsed';

function useCollapsed(): [boolean, (collapsed: boolean) => void] {
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(storageKey) === '1');
  return [
    collapsed,
    (next) => {
      localStorage.setItem(storageKey, next ? '1' : '0');
      setCollapsed(next);
    },
  ];
}

/** The entries of the navigation the address lies under; the page adds what it alone knows. */
function usePageFrame(pathname: string): PageFrame {
  const { t } = useTranslation('app');
  const help = useMatches().findLast(({ handle }) => readHandle(handle).help !== undefined);
  const topic = readHandle(help?.handle).help ?? null;
  return useMemo(() => {
    const above = navigation
      .flatMap((group) => group.items)
      .filter((item) => pathname.startsWith(`${item.path}/`));
    return { crumbs: above.map((item) => ({ label: t(item.labelKey), to: item.path })), help: topic };
  }, [pathname, t, topic]);
}

/** The page of the route, or a refusal when the role lacks its permission. */
function GuardedPage(): ReactElement {
  const { permissions } = useSession();
  const matches = useMatches();
  const allowed = matches.every(({ handle }) => {
    const { permission } = readHandle(handle);
    return permission === undefined || permissions.includes(permission);
  });
  return allowed ? (
    <Suspense fallback={<PageSkeleton />}>
      <Outlet />
    </Suspense>
  ) : (
    <Refusal />
  );
}

/** Header, navigation and the page. */
export function AppShell(): ReactElement {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const [collapsed, setCollapsed] = useCollapsed();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const main = useRef<HTMLElement>(null);
  const shownPath = useRef(pathname);

  const frame = usePageFrame(pathname);

  // A new page starts at its content, so that a screen reader does not read the frame again.
  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  const isBare = useMatches().some(({ handle }) => readHandle(handle).bare === true);
  if (isBare) return <GuardedPage />;

  // The drawer belongs to the page it was opened on: going elsewhere closes it.
  const open = openAt === pathname;
  const className = [styles.shell, collapsed && styles.collapsed, open && styles.open]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={className} onKeyDown={(event) => event.key === 'Escape' && setOpenAt(null)}>
      <a className={cx(styles.skip, 'lp-no-print')} href="#main">
        {t('skip')}
      </a>
      <HeaderBar menuOpen={open} onMenu={() => setOpenAt(open ? null : pathname)} />
      <div id="navigation" className={cx(styles.sider, 'lp-no-print')}>
        <SideNavigation collapsed={collapsed} />
        <div className={styles.drawerTools}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <button
          type="button"
          className={styles.collapse}
          aria-expanded={!collapsed}
          aria-label={collapsed ? t('nav.expand') : t('nav.collapse')}
          onClick={() => setCollapsed(!collapsed)}
        >
          <Icon name={collapsed ? 'panelRight' : 'panelLeft'} size={18} />
          {!collapsed && <span>{t('nav.collapse')}</span>}
        </button>
      </div>
      <button
        type="button"
        className={styles.backdrop}
        aria-label={t('nav.close')}
        onClick={() => setOpenAt(null)}
      />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <div className={styles.inner}>
          <PageFrameContext value={frame}>
            <GuardedPage />
          </PageFrameContext>
        </div>
      </main>
      <ScrollRestoration />
    </div>
  );
}
