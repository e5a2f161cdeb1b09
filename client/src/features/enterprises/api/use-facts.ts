import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { forgetEnterprises } from './use-enterprise';
import type { EnterpriseVersion } from './use-enterprise';

export type RecordedFact = components['schemas']['RecordedFact'];
export type RecordFactsRequest = components['schemas']['RecordFactsRequest'];

export function factsQuery(id: string) {
  return queryOptions({
    queryKey: ['enterprises', 'facts', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/enterprises/{id}/facts', { params: { path: { id } }, signal })),
  });
}

/** Every recorded value of an enterprise with its origin, superseded ones included. */
export function useFacts(id: string): UseQueryResult<RecordedFact[]> {
  return useQuery(factsQuery(id));
}

export function useRecordFacts(id: string): UseMutationResult<EnterpriseVersion, Error, RecordFactsRequest> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => send(api.PUT('/api/v1/enterprises/{id}/facts', { params: { path: { id } }, body })),
    onSuccess: () => forgetEnterprises(client),
  });
}
