import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { AccountsTable } from '@/features/identity/components/accounts-table';
import { ApiKeysTable } from '@/features/identity/components/api-keys-table';
import { PageHeader } from '@/shared/ui/page';
import { TabLinks, useTab } from '@/shared/ui/tab-links';

export default function AccountsPage(): ReactElement {
  const { t } = useTranslation('accounts');
  const tab = useTab(['accounts', 'keys']);
  return (
    <>
      <PageHeader title={t('accounts.title')} lead={t('accounts.lead')} />
      <TabLinks
        label={t('accounts.title')}
        current={tab}
        tabs={[
          { value: 'accounts', label: t('accounts.tab') },
          { value: 'keys', label: t('keys.title') },
        ]}
      />
      {tab === 'accounts' ? <AccountsTable /> : <ApiKeysTable />}
    </>
  );
}
