import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLibraries } from '@/features/reserve-library/api/use-library';
import { LibraryCards } from '@/features/reserve-library/components/library-cards';
import { Notice } from '@/shared/ui/notice';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { SourceNote } from '@/shared/ui/values';

/** Every library the caller may see, with its members by layer. */
export function LibrariesPage(): ReactElement {
  const { t } = useTranslation('reserve-library');
  const query = useLibraries();
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <>
            {t('lead')} <SourceNote source={t('source')} />
          </>
        }
      />
      <QueryStates
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<Notice icon="inbox" title={t('empty.libraries')} text={t('empty.librariesText')} />}
      >
        {(rows) => <LibraryCards libraries={rows} />}
      </QueryStates>
    </>
  );
}
