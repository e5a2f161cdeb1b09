import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { InstantText } from '@/shared/ui/values';

import type { AccountLink } from '../api/use-account';
import styles from './account-forms.module.css';

/** A one-time link to hand to its owner. */
export function LinkText({ link, label }: { link: AccountLink; label: string }): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <div>
      <p className={styles.lead}>{label}</p>
      <code className={styles.secret}>{`${globalThis.location.origin}/activate#${link.token}`}</code>
      <p className={styles.lead}>
        {t('link.until')} <InstantText instant={link.expiresAt} />
      </p>
    </div>
  );
}
