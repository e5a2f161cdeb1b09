import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './sign-in-form.module.css';

/** Code of the authenticator or a recovery code; only accounts that ask for one load it. */
export function SecondFactorField(): ReactElement {
  const { t } = useTranslation('identity');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor="code">
        {t('signIn.code')}
      </label>
      <input
        className={styles.input}
        id="code"
        name="code"
        autoComplete="one-time-code"
        maxLength={40}
        autoFocus
      />
    </div>
  );
}
