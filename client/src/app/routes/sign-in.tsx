import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';

import { useSessionQuery } from '@/features/identity/api/use-session-query';
import { SignInForm } from '@/features/identity/components/sign-in-form';
import { useDocumentTitle } from '@/shared/hooks/use-document-title';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { ProductMark } from '@/shared/ui/product-mark';
import { ThemeSwitch } from '@/shared/ui/theme-switch';

import { safeReturnPath } from '../return-path';
import styles from './sign-in.module.css';

const ProviderLink = lazy(async () => ({
  default: (await import('@/features/identity/components/provider-link')).ProviderLink,
}));

function Steps(): ReactElement {
  const heights = [70, 120, 180, 250, 330, 430];
  return (
    <svg className={styles.art} viewBox="0 0 640 440" aria-hidden="true" focusable="false">
      {heights.map((height, index) => (
        <rect
          key={height}
          x={20 + index * 104}
          y={440 - height}
          width={76}
          height={height}
          fill={index === heights.length - 1 ? '#d9a93a' : '#8fb4d6'}
          opacity={index === heights.length - 1 ? 0.5 : 0.07 + index * 0.035}
        />
      ))}
    </svg>
  );
}

export default function SignInPage(): ReactElement {
  const { t } = useTranslation(['identity', 'shared']);
  const [parameters] = useSearchParams();
  const { data: session } = useSessionQuery();
  useDocumentTitle(t('identity:signIn.title'));

  if (session != null) return <Navigate to={safeReturnPath(parameters.get('returnTo'))} replace />;
  return (
    <div className={styles.page}>
      <header className={styles.banner}>
        <Steps />
        <p className={styles.brand}>
          <ProductMark size={26} />
        </p>
        <div className={styles.words}>
          <p className={styles.name}>{t('shared:product')}</p>
          <p className={styles.line}>{t('shared:productLine')}</p>
          <p className={styles.motto}>{t('identity:signIn.motto')}</p>
        </div>
      </header>
      <main className={styles.side}>
        <div className={styles.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <div className={styles.card}>
          <h1 className={styles.title}>{t('identity:signIn.title')}</h1>
          <SignInForm />
          <Suspense>
            <ProviderLink refused={parameters.get('refused') === 'provider'} />
          </Suspense>
          <p className={styles.note}>{t('identity:signIn.note')}</p>
        </div>
      </main>
    </div>
  );
}
