import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';

import { cx } from '@/shared/ui/cx';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { ProductMark } from '@/shared/ui/product-mark';
import { ThemeSwitch } from '@/shared/ui/theme-switch';

import styles from './public-layout.module.css';

/** The frame of the pages everybody may read without an account. */
export function PublicLayout(): ReactElement {
  const { t } = useTranslation(['app', 'shared']);
  return (
    <div className={styles.frame}>
      <header className={cx(styles.header, 'lp-no-print')}>
        <div className={styles.inner}>
          <Link to="/public/rankings" className={styles.brand}>
            <ProductMark size={22} />
            {t('shared:product')}
          </Link>
          <nav aria-label={t('public.label')} className={styles.links}>
            <NavLink to="/public/rankings">{t('public.rankings')}</NavLink>
            <NavLink to="/public/self-check">{t('public.selfCheck')}</NavLink>
          </nav>
          <div className={styles.tools}>
            <LanguageSwitch />
            <ThemeSwitch />
            <Link to="/" className={styles.enter}>
              {t('public.enter')}
            </Link>
          </div>
        </div>
      </header>
      <main id="main" className={styles.main}>
        <Outlet />
      </main>
      <footer className={cx(styles.footer, 'lp-no-print')}>{t('public.footer')}</footer>
      <ScrollRestoration />
    </div>
  );
}
