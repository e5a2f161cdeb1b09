import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';
import type { Draft, DraftPage } from './types';

/** Drafts, the newest first. */
export function useDrafts(page: number, pageSize: number): UseQueryResult<DraftPage> {
  return useQuery({
    queryKey: rankingKeys.drafts(page, pageSize),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/drafts', { params: { query: { page, pageSize } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One draft with its model and adjustments. */
export function useDraft(id: string): UseQueryResult<Draft> {
  return useQuery({
    queryKey: rankingKeys.draft(id),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/drafts/{id}', { params: { path: { id } }, signal })),
  });
}

/** Computes a list from the facts known now. */
export function useDrawUp(): UseMutationResult<
  { id: string },
  Error,
  components['schemas']['DrawUpRankingRequest']
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => send(api.POST('/api/v1/rankings/drafts', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: rankingKeys.all }),
  });
}

/** Deletes a draft that was not published. */
export function useDeleteDraft(): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id) => send(api.DELETE('/api/v1/rankings/drafts/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: [...rankingKeys.all, 'drafts'] }),
  });
}
