import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';

type Schemas = components['schemas'];

export type Interest = Schemas['EnterpriseInterest'];
export type InterestRelation = Schemas['InterestRelation'];

/** Ties between an enterprise and institutions: nobody of those houses judges it. */
export function useInterests(enterpriseId: string): UseQueryResult<Interest[]> {
  return useQuery({
    queryKey: [...rankingKeys.all, 'interests', enterpriseId],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/interests', { params: { query: { enterpriseId } }, signal })),
  });
}

/** Records a tie; experts' scores are read anew, because some may no longer count. */
export function useRecordInterest(): UseMutationResult<Interest, Error, Schemas['InterestRequest']> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => send(api.POST('/api/v1/rankings/interests', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: rankingKeys.all }),
  });
}

/** Takes a tie back. */
export function useDropInterest(): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id) => send(api.DELETE('/api/v1/rankings/interests/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: rankingKeys.all }),
  });
}
