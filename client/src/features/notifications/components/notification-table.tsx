import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useTableState } from '@/shared/hooks/use-table-state';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { PlainButton } from '@/shared/ui/plain-button';
import { Absent, InstantText } from '@/shared/ui/values';

import { useMarkRead, useNotifications, useUnreadCount } from '../api/use-notifications';
import type { Notification } from '../api/use-notifications';
import { noteBeside, NotificationText } from './notification-text';

const filterNames = ['show'] as const;

function useColumns(onOpen: (notification: Notification) => void): Column<Notification>[] {
  const { t } = useTranslation('notifications');
  return [
    {
      key: 'what',
      title: t('columns.what'),
      isRowHeader: true,
      render: (row) => <NotificationText notification={row} onOpen={() => onOpen(row)} />,
    },
    { key: 'note', title: t('columns.note'), render: (row) => noteBeside(row) ?? <Absent /> },
    { key: 'by', title: t('columns.by'), render: (row) => row.raisedBy, noWrap: true },
    {
      key: 'at',
      title: t('columns.at'),
      render: (row) => <InstantText instant={row.raisedAt} />,
      noWrap: true,
    },
    {
      key: 'state',
      title: t('columns.state'),
      render: (row) => (row.readAt == null ? t('unread') : t('read')),
      noWrap: true,
    },
  ];
}

/** Everything the person was told in the last 90 days. */
export function NotificationTable(): ReactElement {
  const { t } = useTranslation('notifications');
  const state = useTableState(filterNames);
  const onlyUnread = state.filters.show === 'unread';
  const unread = useUnreadCount().data ?? 0;
  const query = useNotifications({ unread: onlyUnread, page: state.page, pageSize: state.pageSize });
  const { mutate: markRead, isPending } = useMarkRead();
  return (
    <DataTable
      id="notifications"
      caption={t('title')}
      columns={useColumns((row) => row.readAt == null && markRead(row.id))}
      rowKey={(row) => row.id}
      query={query}
      state={state}
      filters={
        <label>
          <input
            type="checkbox"
            checked={onlyUnread}
            onChange={() => state.setFilters({ show: onlyUnread ? undefined : 'unread' })}
          />{' '}
          {t('onlyUnread')}
        </label>
      }
      tools={
        <PlainButton icon="check" disabled={isPending || unread === 0} onClick={() => markRead(undefined)}>
          {t('readAll')}
        </PlainButton>
      }
      empty={<Notice icon="bell" title={onlyUnread ? t('noneUnread') : t('none')} text={t('noneText')} />}
    />
  );
}
