import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { Edition } from '@/features/rankings/api/types';
import { useEdition } from '@/features/rankings/api/use-editions';
import { usePublicLists } from '@/features/rankings/api/use-public-editions';
import { OfficialLists } from '@/features/rankings/components/official-lists';
import { PrintButton } from '@/shared/ui/official-sheet';
import { PageHeader } from '@/shared/ui/page';
import { DownloadLink } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';

function PrintView({ edition }: { edition: Edition['edition'] }): ReactElement {
  const { t } = useTranslation('rankings');
  const lists = usePublicLists(edition.editionNumber);
  return (
    <>
      <div className="lp-no-print">
        <PageHeader
          title={t('print.pageTitle')}
          crumbs={[
            { label: t('title'), to: '/rankings' },
            { label: edition.title, to: `/rankings/editions/${edition.id}` },
          ]}
          lead={t('print.lead')}
          actions={
            <>
              <DownloadLink href={`/api/v1/rankings/editions/${edition.id}/lists.xlsx`}>
                {t('actions.download')}
              </DownloadLink>
              <PrintButton primary />
            </>
          }
        />
      </div>
      <QueryStates query={lists}>{(data) => <OfficialLists lists={data} />}</QueryStates>
    </>
  );
}

/** The two lists of an edition in the office's form, ready for the printer. */
export default function RankingPrintPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useEdition(id);
  return <QueryStates query={query}>{(data) => <PrintView edition={data.edition} />}</QueryStates>;
}
