import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useMergePreview } from '@/features/enterprises/api/use-duplicates';
import { MergeComparison } from '@/features/enterprises/components/merge-comparison';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';

/** Two entries of one enterprise, before they are merged. */
export default function MergePage(): ReactElement {
  const { t } = useTranslation('enterprises');
  const { id = '', absorbedId = '' } = useParams();
  const preview = useMergePreview(id, absorbedId);
  return (
    <>
      <PageHeader
        title={t('duplicates.merge')}
        lead={t('duplicates.mergePageLead')}
        crumbs={[
          { label: t('list.title'), to: '/enterprises' },
          { label: t('duplicates.title'), to: '/enterprises/duplicates' },
        ]}
      />
      <QueryStates query={preview}>{(data) => <MergeComparison preview={data} />}</QueryStates>
    </>
  );
}
