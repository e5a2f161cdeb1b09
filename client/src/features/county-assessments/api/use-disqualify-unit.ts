import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { assessmentKeys } from './keys';

export interface Falsification {
  unitCode: string;
  reason: string;
  evidence: string;
}

/** Records a falsification, which takes the unit out of the ranking. */
export function useDisqualifyUnit(id: string): UseMutationResult<unknown, Error, Falsification> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      send(
        api.POST('/api/v1/county-assessments/{id}/disqualifications', {
          params: { path: { id } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: assessmentKeys.all }),
  });
}

/** Lifts a disqualification recorded by mistake, with a reason. */
export function useLiftDisqualification(
  id: string,
  unitCode: string,
): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason) =>
      send(
        api.POST('/api/v1/county-assessments/{id}/disqualifications/{unitCode}/lifting', {
          params: { path: { id, unitCode } },
          body: { reason },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: assessmentKeys.all }),
  });
}
