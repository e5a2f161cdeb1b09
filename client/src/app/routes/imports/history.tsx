import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { templateAddress } from '@/features/imports/api/use-imports';
import { ImportHistory } from '@/features/imports/components/import-history';
import { PendingUploads } from '@/features/imports/components/pending-uploads';
import { PageHeader } from '@/shared/ui/page';
import { ButtonLink, DownloadLink } from '@/shared/ui/plain-button';

export default function ImportHistoryPage(): ReactElement {
  const { t } = useTranslation('imports');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <DownloadLink href={templateAddress}>{t('template')}</DownloadLink>
            <ButtonLink primary to="/imports/new" icon="upload">
              {t('start')}
            </ButtonLink>
          </>
        }
      />
      <PendingUploads />
      <ImportHistory />
    </>
  );
}
