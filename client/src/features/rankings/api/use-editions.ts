import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';
import type { Edition, EditionDifference, EditionPage } from './types';

/** Editions, the newest first. */
export function useEditions(page: number, pageSize: number): UseQueryResult<EditionPage> {
  return useQuery({
    queryKey: rankingKeys.editions(page, pageSize),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/editions', { params: { query: { page, pageSize } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One edition with its model and adjustments. */
export function useEdition(id: string): UseQueryResult<Edition> {
  return useQuery({
    queryKey: rankingKeys.edition(id),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/editions/{id}', { params: { path: { id } }, signal })),
  });
}

/** What changed since the edition before. */
export function useDifference(id: string): UseQueryResult<EditionDifference> {
  return useQuery({
    queryKey: rankingKeys.difference(id),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/editions/{id}/difference', { params: { path: { id } }, signal })),
  });
}

/** Whether an edition can be computed again to the same bytes; asked when wanted. */
export function useEditionVerification(
  id: string,
  enabled: boolean,
): UseQueryResult<components['schemas']['EditionVerification']> {
  return useQuery({
    queryKey: rankingKeys.verification(id),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/editions/{id}/verification', { params: { path: { id } }, signal })),
    enabled,
  });
}
