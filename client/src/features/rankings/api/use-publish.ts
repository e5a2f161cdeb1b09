import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';

/** Publishes the version of a draft that the caller saw; refused or not, everything is read anew. */
export function usePublish(id: string): UseMutationResult<{ editionId: string }, Error, number> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version) =>
      send(
        api.POST('/api/v1/rankings/drafts/{id}/publication', {
          params: { path: { id } },
          body: { version },
        }),
      ),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: rankingKeys.all }),
        client.invalidateQueries({ queryKey: rankingKeys.public }),
      ]),
  });
}

/** Submits a draft for review or sends it back; refused or not, everything is read anew. */
export function useTakeStep(
  id: string,
): UseMutationResult<unknown, Error, components['schemas']['RankingStepRequest']> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      send(api.POST('/api/v1/rankings/drafts/{id}/steps', { params: { path: { id } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: rankingKeys.all }),
  });
}
