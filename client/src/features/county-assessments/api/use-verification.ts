import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { assessmentKeys } from './keys';
import type { Verification } from './types';

/** Whether a published assessment is unaltered and can be recalculated to the same bytes; asked when wanted. */
export function useVerification(id: string, enabled: boolean): UseQueryResult<Verification> {
  return useQuery({
    queryKey: assessmentKeys.verification(id),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/county-assessments/{id}/verification', { params: { path: { id } }, signal })),
    enabled,
  });
}
