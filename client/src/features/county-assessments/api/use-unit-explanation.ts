import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { assessmentKeys } from './keys';
import type { UnitExplanation } from './types';

/** Where a unit lost points and what one more of each would change. */
export function useUnitExplanation(id: string, unitCode: string): UseQueryResult<UnitExplanation> {
  return useQuery({
    queryKey: assessmentKeys.explanation(id, unitCode),
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/county-assessments/{id}/units/{unitCode}/explanation', {
          params: { path: { id, unitCode } },
          signal,
        }),
      ),
  });
}
