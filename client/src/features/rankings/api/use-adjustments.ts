import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';

/** Decides about a candidate; the list is computed anew. */
export function useAdjust(
  draftId: string,
): UseMutationResult<unknown, Error, components['schemas']['AdjustRankingRequest']> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      send(
        api.POST('/api/v1/rankings/drafts/{id}/adjustments', {
          params: { path: { id: draftId } },
          body,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: rankingKeys.all }),
  });
}

/** Takes a decision back; the list is computed anew. */
export function useWithdraw(
  draftId: string,
): UseMutationResult<unknown, Error, { adjustmentId: string; version: number }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ adjustmentId, version }) =>
      send(
        api.DELETE('/api/v1/rankings/drafts/{id}/adjustments/{adjustmentId}', {
          params: { path: { id: draftId, adjustmentId }, query: { version } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: rankingKeys.all }),
  });
}
