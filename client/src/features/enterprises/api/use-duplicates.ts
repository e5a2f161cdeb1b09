import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components, operations } from '@/api/schema';

import { forgetEnterprises } from './use-enterprise';

type Schemas = components['schemas'];

export type SuspectedPair = Schemas['SuspectedPair'];
export type MergePreview = Schemas['MergePreview'];
type DuplicateQuery = NonNullable<operations['Enterprises_ListDuplicates']['parameters']['query']>;

/** One page of pairs that may be one enterprise. */
export function useDuplicates(query: DuplicateQuery): UseQueryResult<Schemas['SuspectedPairPagedList']> {
  return useQuery({
    queryKey: ['enterprises', 'duplicates', query],
    queryFn: ({ signal }) => send(api.GET('/api/v1/enterprises/duplicates', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Notes that a pair are two enterprises. */
export function useDistinguish(): UseMutationResult<unknown, Error, Schemas['DistinctionRequest']> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => send(api.POST('/api/v1/enterprises/distinctions', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['enterprises', 'duplicates'] }),
  });
}

/** What merging one enterprise into another would do. */
export function useMergePreview(survivorId: string, absorbedId: string): UseQueryResult<MergePreview> {
  return useQuery({
    // Outside the register's own key: what a merge makes stale must not ask for a pair that is one now.
    queryKey: ['merge-preview', survivorId, absorbedId],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/enterprises/{id}/merges/{absorbedId}/preview', {
          params: { path: { id: survivorId, absorbedId } },
          signal,
        }),
      ),
  });
}

/** Merges an enterprise into another one. */
export function useMerge(
  survivorId: string,
): UseMutationResult<Schemas['MergeResponse'], Error, Schemas['MergeRequest']> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      send(api.POST('/api/v1/enterprises/{id}/merges', { params: { path: { id: survivorId } }, body })),
    onSuccess: () => forgetEnterprises(client),
  });
}
