import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useImport } from '@/features/imports/api/use-imports';
import { ImportReportView } from '@/features/imports/components/import-report-view';
import { UndoImport } from '@/features/imports/components/undo-import';
import { formatInstant } from '@/shared/format/date';
import { PageHeader } from '@/shared/ui/page';
import { ButtonLink } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';

export default function ImportReportPage(): ReactElement {
  const { t } = useTranslation('imports');
  const { id = '' } = useParams();
  return (
    <QueryStates query={useImport(id)}>
      {(report) => (
        <>
          <PageHeader
            title={report.import.fileName}
            lead={`${report.import.userName} · ${formatInstant(report.import.recordedAt)}`}
            crumbs={[{ label: t('title'), to: '/imports' }]}
          />
          <ImportReportView
            report={report}
            actions={
              <>
                <UndoImport summary={report.import} />
                <ButtonLink to="/imports">{t('report.toHistory')}</ButtonLink>
              </>
            }
          />
        </>
      )}
    </QueryStates>
  );
}
