import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import type { Report } from './types';

/** Where an enterprise stands on every board on a day; an empty day is today, an empty committee day none. Pinned editions are answered besides. */
export function useReport(
  enterpriseId: string,
  asOf: string,
  listingCommitteeOn: string,
  pinned: readonly string[],
): UseQueryResult<Report> {
  return useQuery({
    queryKey: ['enterprises', enterpriseId, 'eligibility', asOf, listingCommitteeOn, pinned],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/enterprises/{id}/eligibility', {
          params: {
            path: { id: enterpriseId },
            query: {
              ...(asOf === '' ? {} : { asOf }),
              ...(listingCommitteeOn === '' ? {} : { listingCommitteeOn }),
              ...(pinned.length === 0 ? {} : { pinned: [...pinned] }),
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
