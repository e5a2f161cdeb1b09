import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { ImportStart } from '@/features/imports/components/import-start';
import { PageHeader } from '@/shared/ui/page';

export default function NewImportPage(): ReactElement {
  const { t } = useTranslation('imports');
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        lead={t('newLead')}
        crumbs={[{ label: t('title'), to: '/imports' }]}
      />
      <ImportStart />
    </>
  );
}
