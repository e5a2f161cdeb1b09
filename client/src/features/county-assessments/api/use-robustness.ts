import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { assessmentKeys } from './keys';

export type Robustness = components['schemas']['AssessmentRobustnessResponse'];

/** How far the ranks depend on the weights. */
export function useRobustness(id: string): UseQueryResult<Robustness> {
  return useQuery({
    queryKey: [...assessmentKeys.all, 'robustness', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/county-assessments/{id}/robustness', { params: { path: { id } }, signal })),
  });
}
