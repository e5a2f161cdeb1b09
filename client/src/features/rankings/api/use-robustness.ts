import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';

export type Robustness = components['schemas']['RankingRobustnessResponse'];

/** How stable a draft is under other weights. */
export function useRobustness(draftId: string): UseQueryResult<Robustness> {
  return useQuery({
    queryKey: [...rankingKeys.all, 'robustness', draftId],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/drafts/{id}/robustness', { params: { path: { id: draftId } }, signal })),
  });
}
