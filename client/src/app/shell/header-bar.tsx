import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { Icon } from '@/shared/ui/icon';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { ProductMark } from '@/shared/ui/product-mark';
import { ThemeSwitch } from '@/shared/ui/theme-switch';

import { loadWords } from '../i18n';
import { GlobalSearch } from './global-search';
import { cx } from '@/shared/ui/cx';
import styles from './header-bar.module.css';
import { UserMenu } from './user-menu';

/** Not part of the first load: nothing on a page waits for it. */
const JobTray = lazy(async () => ({
  default: (await import('@/features/jobs/components/job-tray')).JobTray,
}));

const NotificationBell = lazy(async () => {
  const [module] = await Promise.all([
    import('@/features/notifications/components/notification-bell'),
    loadWords('notifications'),
  ]);
  return { default: module.NotificationBell };
});

/** The dark band over every page. */
export function HeaderBar(props: { menuOpen: boolean; onMenu: () => void }): ReactElement {
  const { t } = useTranslation(['app', 'shared']);
  const hasJobs = useCan(permissions.jobsOwn);
  const isTold = useCan(permissions.notificationsOwn);
  return (
    <header className={cx(styles.header, 'lp-no-print')}>
      <button
        type="button"
        className={styles.menu}
        aria-expanded={props.menuOpen}
        aria-controls="navigation"
        aria-label={props.menuOpen ? t('app:nav.close') : t('app:nav.open')}
        onClick={props.onMenu}
      >
        <Icon name={props.menuOpen ? 'close' : 'menu'} size={22} />
      </button>
      <Link to="/" className={styles.brand}>
        <ProductMark size={26} />
        <span className={styles.name}>{t('shared:product')}</span>
        <span className={styles.line}>{t('shared:productLine')}</span>
      </Link>
      <GlobalSearch />
      <div className={styles.tools}>
        {hasJobs && (
          <Suspense>
            <JobTray />
          </Suspense>
        )}
        {isTold && (
          <Suspense>
            <NotificationBell />
          </Suspense>
        )}
        <LanguageSwitch />
        <ThemeSwitch />
        <UserMenu />
      </div>
    </header>
  );
}
