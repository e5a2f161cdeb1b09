import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useSignOut } from '@/features/identity/api/use-session-query';
import { useSession } from '@/shared/permissions/session-context';
import { useCountyName } from '@/shared/reference/use-programmes';
import { closeOnEscape } from '@/shared/ui/close-on-escape';
import { Icon } from '@/shared/ui/icon';

import styles from './header-bar.module.css';

/** Who is signed in, and the way out. */
export function UserMenu(): ReactElement {
  const { t, i18n } = useTranslation('app');
  const session = useSession();
  const countyName = useCountyName();
  const signOut = useSignOut();
  const [open, setOpen] = useState(false);
  const roleKey = `roles.${session.role}`;
  const role = i18n.exists(roleKey, { ns: 'app' }) ? t(roleKey) : session.role;
  const county = session.countyCode == null ? '' : ` · ${countyName(session.countyCode)}`;
  return (
    <div
      className={styles.user}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={closeOnEscape(() => setOpen(false))}
    >
      <button
        type="button"
        className={styles.account}
        aria-label={t('user.menu', { name: session.displayName })}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.avatar}>
          <Icon name="user" size={17} />
        </span>
        <span className={styles.identity}>
          <span className={styles.who}>{session.displayName}</span>
          <span className={styles.role}>
            {role}
            {county}
          </span>
        </span>
        <Icon name="chevronDown" size={13} />
      </button>
      {open && (
        <div className={styles.panel} tabIndex={-1}>
          <p className={styles.panelWho}>
            {session.displayName}
            <span>
              {role}
              {county}
            </span>
          </p>
          <Link to="/account" className={styles.signOut} onClick={() => setOpen(false)}>
            <Icon name="user" />
            {t('user.account')}
          </Link>
          <button type="button" className={styles.signOut} onClick={() => signOut.mutate()}>
            <Icon name="signOut" />
            {t('user.signOut')}
          </button>
        </div>
      )}
    </div>
  );
}
