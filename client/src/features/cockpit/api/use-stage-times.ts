import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type StageTimes = components['schemas']['StageTimesResponse'];

/** How long the enterprises now in a stage have been in it. */
export function useStageTimes(programme: string): UseQueryResult<StageTimes> {
  return useQuery({
    queryKey: ['cockpit', 'stage-times', programme],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/cockpit/stage-times', { params: { query: { programme } }, signal })),
  });
}
