import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { closeOnEscape } from '@/shared/ui/close-on-escape';
import { Icon } from '@/shared/ui/icon';
import { PlainButton } from '@/shared/ui/plain-button';
import tray from '@/shared/ui/header-tray.module.css';
import { InstantText } from '@/shared/ui/values';

import { useMarkRead, useNotifications, useUnreadCount } from '../api/use-notifications';
import type { Notification } from '../api/use-notifications';
import styles from './notification-bell.module.css';
import { noteBeside, NotificationText } from './notification-text';

const shown = 8;
const mostShown = 99;

function Entry(props: { notification: Notification; onOpen: () => void }): ReactElement {
  const { t } = useTranslation('notifications');
  const { notification } = props;
  const note = noteBeside(notification);
  return (
    <li className={tray.entry}>
      <p className={styles.what}>
        {notification.readAt == null && <span className={styles.dot} role="img" aria-label={t('unread')} />}
        <NotificationText notification={notification} onOpen={props.onOpen} />
      </p>
      {note != null && <p className={styles.note}>{note}</p>}
      <p className={styles.by}>
        {notification.raisedBy} <InstantText instant={notification.raisedAt} />
      </p>
    </li>
  );
}

/** What others did that concerns the person: how much is unread, and the latest of it. */
export function NotificationBell(): ReactElement {
  const { t } = useTranslation('notifications');
  const [open, setOpen] = useState(false);
  const unread = useUnreadCount().data ?? 0;
  const latest = useNotifications({ unread: false, page: 1, pageSize: shown, enabled: open });
  const { mutate: markRead, isPending } = useMarkRead();
  const items = latest.data?.items ?? [];
  return (
    <div
      className={tray.tray}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={closeOnEscape(() => setOpen(false))}
    >
      <button
        type="button"
        className={tray.button}
        aria-label={unread > 0 ? t('bell.unread', { count: unread }) : t('bell.label')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="bell" size={18} />
        {unread > 0 && <span className={tray.count}>{unread > mostShown ? `${mostShown}+` : unread}</span>}
      </button>
      {open && (
        <section className={tray.panel} tabIndex={-1} aria-label={t('bell.label')}>
          <div className={styles.head}>
            <h2 className={tray.title}>{t('bell.label')}</h2>
            {unread > 0 && (
              <PlainButton disabled={isPending} onClick={() => markRead(undefined)}>
                {t('readAll')}
              </PlainButton>
            )}
          </div>
          {latest.isPending ? (
            <p className={tray.none}>{t('loading')}</p>
          ) : items.length === 0 ? (
            <p className={tray.none}>{t('none')}</p>
          ) : (
            <ul className={tray.list}>
              {items.map((one) => (
                <Entry
                  key={one.id}
                  notification={one}
                  onOpen={() => {
                    setOpen(false);
                    if (one.readAt == null) markRead(one.id);
                  }}
                />
              ))}
            </ul>
          )}
          <p className={styles.foot}>
            <Link to="/notifications" onClick={() => setOpen(false)}>
              {t('all')}
            </Link>
          </p>
        </section>
      )}
    </div>
  );
}
