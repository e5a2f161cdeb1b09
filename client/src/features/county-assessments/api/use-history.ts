import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { assessmentKeys } from './keys';
import type { History } from './types';

/** Published results of a scheme over the years, oldest first. */
export function useHistory(schemeId: string): UseQueryResult<History> {
  return useQuery({
    queryKey: assessmentKeys.history(schemeId),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/county-assessments/history', { params: { query: { schemeId } }, signal })),
  });
}
