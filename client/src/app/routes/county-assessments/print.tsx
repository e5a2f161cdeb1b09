import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useAssessment } from '@/features/county-assessments/api/use-assessment';
import { AnnexTables } from '@/features/county-assessments/components/annex-tables';
import { Notice } from '@/shared/ui/notice';
import { PrintButton } from '@/shared/ui/official-sheet';
import { PageHeader } from '@/shared/ui/page';
import { DownloadLink } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';

/** The two tables of the annex, ready for the printer. */
export default function AssessmentPrintPage(): ReactElement {
  const { t } = useTranslation('county-assessments');
  const { id = '' } = useParams();
  const query = useAssessment(id);
  return (
    <QueryStates
      query={query}
      isEmpty={(assessment) => !assessment.hasStandings}
      empty={<Notice heading="h1" icon="printer" title={t('print.notYet')} />}
    >
      {(assessment) => (
        <>
          <div className="lp-no-print">
            <PageHeader
              title={t('print.pageTitle', { year: assessment.year })}
              crumbs={[
                { label: t('title'), to: '/county-assessments' },
                { label: t('year', { year: assessment.year }), to: `/county-assessments/${assessment.id}` },
              ]}
              lead={t('print.lead')}
              actions={
                <>
                  <DownloadLink href={`/api/v1/county-assessments/${assessment.id}/table.xlsx`}>
                    {t('actions.download')}
                  </DownloadLink>
                  <PrintButton primary />
                </>
              }
            />
          </div>
          <AnnexTables assessment={assessment} />
        </>
      )}
    </QueryStates>
  );
}
