import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { AccountsTable } from '@/features/identity/components/accounts-table';
import { PageHeader } from '@/shared/ui/page';

export default function AccountsPage(): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <>
      <PageHeader title={t('accounts.title')} lead={t('accounts.lead')} />
      <AccountsTable />
    </>
  );
}
