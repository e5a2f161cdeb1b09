import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useUpload } from '@/features/imports/api/use-uploads';
import { ImportPassage } from '@/features/imports/components/import-passage';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';

export default function ImportUploadPage(): ReactElement {
  const { t } = useTranslation('imports');
  const { id = '' } = useParams();
  return (
    <QueryStates query={useUpload(id)}>
      {(upload) => (
        <>
          <PageHeader
            title={upload.fileName}
            lead={t('newLead')}
            crumbs={[
              { label: t('title'), to: '/imports' },
              { label: t('newTitle'), to: '/imports/new' },
            ]}
          />
          <ImportPassage upload={upload} />
        </>
      )}
    </QueryStates>
  );
}
