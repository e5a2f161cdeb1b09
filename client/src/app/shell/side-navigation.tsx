import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

import { useSession } from '@/shared/permissions/session-context';
import { Icon } from '@/shared/ui/icon';
import type { IconName } from '@/shared/ui/icon';

import { navigation } from '../navigation';
import { cx } from '@/shared/ui/cx';
import styles from './side-navigation.module.css';

function Entry(props: {
  path: string;
  label: string;
  icon: IconName;
  end?: boolean;
  collapsed: boolean;
}): ReactElement {
  return (
    <li>
      <NavLink
        to={props.path}
        end={props.end ?? false}
        className={styles.link ?? ''}
        title={props.collapsed ? props.label : undefined}
      >
        <Icon name={props.icon} size={18} />
        <span className={styles.text}>{props.label}</span>
      </NavLink>
    </li>
  );
}

/** What the signed-in role may open, by group. */
export function SideNavigation({ collapsed }: { collapsed: boolean }): ReactElement {
  const { t } = useTranslation('app');
  const { permissions } = useSession();
  const groups = navigation
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => permissions.includes(item.permission)),
    }))
    .filter((group) => group.items.length > 0);
  return (
    <nav aria-label={t('nav.label')} className={cx(styles.nav, collapsed && styles.collapsed)}>
      <ul className={styles.group}>
        <Entry path="/" label={t('nav.home')} icon="home" end collapsed={collapsed} />
      </ul>
      {groups.map((group) => (
        <section key={group.labelKey} className={styles.group}>
          <h2 className={styles.heading}>{t(group.labelKey)}</h2>
          <ul>
            {group.items.map((item) => (
              <Entry
                key={item.path}
                path={item.path}
                label={t(item.labelKey)}
                icon={item.icon}
                collapsed={collapsed}
              />
            ))}
          </ul>
        </section>
      ))}
      <ul className={styles.group}>
        <Entry path="/help" label={t('pages.help')} icon="help" collapsed={collapsed} />
      </ul>
    </nav>
  );
}
