import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useProvider } from '../api/use-provider';
import styles from './sign-in-form.module.css';

/** The way to sign in by another provider, where one is configured; says so when the way back was refused. */
export function ProviderLink({ refused }: { refused: boolean }): ReactElement | null {
  const { t } = useTranslation('identity');
  const name = useProvider().data?.name;
  return (
    <>
      {refused && (
        <p role="alert" className={styles.failure}>
          {t('signIn.providerRefused')}
        </p>
      )}
      {name != null && (
        <a className={styles.provider} href="/single-sign-on">
          {t('signIn.provider', { name })}
        </a>
      )}
    </>
  );
}
