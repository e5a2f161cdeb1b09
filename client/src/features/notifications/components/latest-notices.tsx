import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Card } from '@/shared/ui/page';
import { InstantText } from '@/shared/ui/values';

import { useMarkRead, useNotifications } from '../api/use-notifications';
import styles from './latest-notices.module.css';
import { NotificationText } from './notification-text';

const most = 5;

/** What the person was told last, as a card for the first page; nothing where nothing was told. */
export function LatestNotices(): ReactElement | null {
  const { t } = useTranslation('notifications');
  const items = useNotifications({ unread: false, page: 1, pageSize: most }).data?.items ?? [];
  const { mutate: markRead } = useMarkRead();
  if (items.length === 0) return null;
  return (
    <Card title={t('title')} extra={<Link to="/notifications">{t('all')}</Link>}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <NotificationText
              notification={item}
              onOpen={() => {
                if (item.readAt == null) markRead(item.id);
              }}
            />
            <span className={styles.at}>
              <InstantText instant={item.raisedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
