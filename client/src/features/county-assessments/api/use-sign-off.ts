import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { assessmentKeys } from './keys';

/** Signs the version that the caller looked at. */
export function useSignOff(id: string): UseMutationResult<unknown, Error, number> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version) =>
      send(
        api.POST('/api/v1/county-assessments/{id}/sign-off', {
          params: { path: { id } },
          body: { version },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: assessmentKeys.all }),
  });
}
