import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';

export type RemovalFindings = components['schemas']['RemovalFindingsResponse'];

/** Listed enterprises that would no longer belong on the lists, by what is known now. */
export function useRemovalFindings(editionId: string): UseQueryResult<RemovalFindings[]> {
  return useQuery({
    queryKey: [...rankingKeys.all, 'removal-findings', editionId],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/rankings/editions/{id}/removal-findings', {
          params: { path: { id: editionId } },
          signal,
        }),
      ),
  });
}
