import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import type { NearestBoards } from './types';

/** The boards by closeness with the shortest way to each; an empty day is today, an empty committee day none. */
export function usePaths(
  enterpriseId: string,
  asOf: string,
  listingCommitteeOn: string,
): UseQueryResult<NearestBoards> {
  return useQuery({
    queryKey: ['enterprises', enterpriseId, 'eligibility', 'paths', asOf, listingCommitteeOn],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/enterprises/{id}/eligibility/paths', {
          params: {
            path: { id: enterpriseId },
            query: {
              ...(asOf === '' ? {} : { asOf }),
              ...(listingCommitteeOn === '' ? {} : { listingCommitteeOn }),
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
