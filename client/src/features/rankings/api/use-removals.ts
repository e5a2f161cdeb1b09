import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';

type Schemas = components['schemas'];

export type Removals = Schemas['RemovalsResponse'];
export type RemovalCase = Schemas['RemovalCaseResponse'];
export type RemovalStage = Schemas['RemovalStage'];
export type CurrentPlace = Schemas['CurrentPlaceResponse'];

/** Causes of removal of an edition's enterprises, and its lists as they stand now. */
export function useRemovals(editionId: string): UseQueryResult<Removals> {
  return useQuery({
    queryKey: [...rankingKeys.all, 'removals', editionId],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/rankings/editions/{id}/removals', { params: { path: { id: editionId } }, signal }),
      ),
  });
}

function useChange<Body, Answer>(
  change: (body: Body) => Promise<Answer>,
): UseMutationResult<Answer, Error, Body> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: rankingKeys.all }),
        client.invalidateQueries({ queryKey: rankingKeys.public }),
      ]),
  });
}

/** Compares the listed enterprises with the facts now. */
export function useWatchEdition(
  editionId: string,
): UseMutationResult<Schemas['EditionWatchResult'], Error, void> {
  return useChange(() =>
    send(api.POST('/api/v1/rankings/editions/{id}/watch', { params: { path: { id: editionId } } })),
  );
}

/** States a cause the facts do not show. */
export function useStateRemoval(
  editionId: string,
): UseMutationResult<unknown, Error, Schemas['StateRemovalRequest']> {
  return useChange((body) =>
    send(api.POST('/api/v1/rankings/editions/{id}/removals', { params: { path: { id: editionId } }, body })),
  );
}

/** Decides a case or takes the decision back. */
export function useTakeRemovalStep(
  caseId: string,
): UseMutationResult<unknown, Error, Schemas['RemovalStepRequest']> {
  return useChange((body) =>
    send(api.POST('/api/v1/rankings/removals/{caseId}/steps', { params: { path: { caseId } }, body })),
  );
}
