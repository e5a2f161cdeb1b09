import { Dropdown } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useSignOut } from '@/features/identity/api/use-session-query';
import { useSession } from '@/shared/permissions/session-context';
import { Icon } from '@/shared/ui/icon';

import styles from './header-bar.module.css';

/** Who is signed in, and the way out. */
export function UserMenu(): ReactElement {
  const { t, i18n } = useTranslation('app');
  const session = useSession();
  const signOut = useSignOut();
  const roleKey = `roles.${session.role}`;
  const role = i18n.exists(roleKey, { ns: 'app' }) ? t(roleKey) : session.role;
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [{ key: 'sign-out', label: t('user.signOut'), icon: <Icon name="signOut" /> }],
        onClick: () => signOut.mutate(),
      }}
    >
      <button
        type="button"
        className={styles.account}
        aria-label={t('user.menu', { name: session.displayName })}
      >
        <span className={styles.avatar}>
          <Icon name="user" size={17} />
        </span>
        <span className={styles.identity}>
          <span className={styles.who}>{session.displayName}</span>
          <span className={styles.role}>{role}</span>
        </span>
        <Icon name="chevronDown" size={13} />
      </button>
    </Dropdown>
  );
}
