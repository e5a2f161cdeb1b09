import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { SupplierDuties } from '@/features/enterprises/components/supplier-duties';
import { PageHeader } from '@/shared/ui/page';

/** Who supplies which figures. */
export default function SuppliersPage(): ReactElement {
  const { t } = useTranslation('enterprises');
  return (
    <>
      <PageHeader
        title={t('supply.title')}
        lead={t('supply.lead')}
        crumbs={[{ label: t('list.title'), to: '/enterprises' }]}
      />
      <SupplierDuties />
    </>
  );
}
