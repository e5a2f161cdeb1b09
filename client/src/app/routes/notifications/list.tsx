import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { NotificationTable } from '@/features/notifications/components/notification-table';
import { PageHeader } from '@/shared/ui/page';

export default function NotificationsPage(): ReactElement {
  const { t } = useTranslation('notifications');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <NotificationTable />
    </>
  );
}
