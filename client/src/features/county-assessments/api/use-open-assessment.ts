import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { assessmentKeys } from './keys';

/** Opens a year; answers the id of its assessment. */
export function useOpenAssessment(): UseMutationResult<
  { id: string },
  Error,
  { schemeId: string; year: number }
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => send(api.POST('/api/v1/county-assessments', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: assessmentKeys.all }),
  });
}
