import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { duplicateFilters, DuplicateTable } from '@/features/enterprises/components/duplicate-table';
import { useTableState } from '@/shared/hooks/use-table-state';
import { PageHeader } from '@/shared/ui/page';

/** Enterprises that may have been entered twice. */
export default function DuplicatesPage(): ReactElement {
  const { t } = useTranslation('enterprises');
  const state = useTableState(duplicateFilters);
  return (
    <>
      <PageHeader
        title={t('duplicates.title')}
        lead={t('duplicates.lead')}
        crumbs={[{ label: t('list.title'), to: '/enterprises' }]}
      />
      <DuplicateTable state={state} />
    </>
  );
}
