import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useDebounced } from '@/shared/hooks/use-debounced';
import type { TableState } from '@/shared/hooks/use-table-state';
import { DataTable } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { DownloadLink } from '@/shared/ui/plain-button';

import { useMembers } from '../api/use-library';
import type { Library } from '../api/use-library';
import { useMemberColumns } from './member-columns';
import { MemberFilters, memberQuery } from './member-filters';
import type { MemberFilter } from './member-filters';

/** The members of a library, filtered and paged by the server. */
export function MembersTable({
  library,
  state,
}: {
  library: Library;
  state: TableState<MemberFilter>;
}): ReactElement {
  const { t } = useTranslation('reserve-library');
  const { id } = library.summary;
  const search = useDebounced(state.filters.search ?? '', 300);
  const query = memberQuery(id, state, search);
  const rows = useMembers(query);
  const wanted = new URLSearchParams(
    Object.entries(query)
      .filter(([name]) => name !== 'page' && name !== 'pageSize' && name !== 'libraryId')
      .map(([name, value]) => [name, String(value)]),
  );
  return (
    <DataTable
      id={`reserve-members-${id}`}
      caption={t('tabs.members')}
      columns={useMemberColumns(library)}
      rowKey={(row) => row.id}
      query={rows}
      state={state}
      filters={<MemberFilters library={library} state={state} />}
      tools={
        <DownloadLink href={`/api/v1/reserve-library/libraries/${id}/members.xlsx?${wanted.toString()}`}>
          {t('actions.export')}
        </DownloadLink>
      }
      empty={
        <Notice
          icon="inbox"
          title={state.isFiltered ? t('empty.filtered') : t('empty.members')}
          text={state.isFiltered ? t('empty.filteredText') : t('empty.membersText')}
        />
      }
    />
  );
}
