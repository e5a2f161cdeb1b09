import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { rankingKeys } from './keys';
import type { PublicEditionPage, PublicLists } from './types';

/** Published editions for everybody, the newest first. */
export function usePublicEditions(): UseQueryResult<PublicEditionPage> {
  return useQuery({
    queryKey: [...rankingKeys.public, 'list'],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/public/rankings', { params: { query: { page: 1, pageSize: 50 } }, signal })),
  });
}

/** The two lists of a published edition; names, counties and ranks only. */
export function usePublicLists(editionNumber: string): UseQueryResult<PublicLists> {
  return useQuery({
    queryKey: [...rankingKeys.public, 'one', editionNumber],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/public/rankings/{editionNumber}', { params: { path: { editionNumber } }, signal }),
      ),
    enabled: editionNumber !== '',
  });
}
