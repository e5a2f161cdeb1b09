import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { LatestNotices } from '@/features/notifications/components/latest-notices';
import { useDocumentTitle } from '@/shared/hooks/use-document-title';
import { useSession } from '@/shared/permissions/session-context';
import { RecentList } from '@/shared/recent/recent-list';
import { Icon } from '@/shared/ui/icon';
import { HelpLink } from '@/shared/ui/page';
import pageStyles from '@/shared/ui/page.module.css';

import { navigation } from '../../navigation';
import styles from './entries.module.css';

/** The way into each part of the product the role may use. */
export function Entries(): ReactElement {
  const { t } = useTranslation('app');
  const session = useSession();
  useDocumentTitle(t('nav.home'));
  const items = navigation
    .flatMap((group) => group.items)
    .filter((item) => session.permissions.includes(item.permission));
  return (
    <>
      <div className={pageStyles.head}>
        <div>
          <div className={pageStyles.titleLine}>
            <h1 className={pageStyles.title}>{t('home.greeting', { name: session.displayName })}</h1>
            <HelpLink />
          </div>
          <p className={pageStyles.lead}>{t('home.lead')}</p>
        </div>
      </div>
      <ul className={styles.grid}>
        {items.map((item) => (
          <li key={item.path} className={styles.item}>
            <span className={styles.icon}>
              <Icon name={item.icon} size={24} />
            </span>
            <div>
              <Link to={item.path} className={styles.link}>
                {t(item.labelKey)}
              </Link>
              <p className={styles.text}>{t(item.purposeKey)}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.recent}>
        <LatestNotices />
        <RecentList />
      </div>
    </>
  );
}
