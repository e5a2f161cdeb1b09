import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type Targets = components['schemas']['TargetsResponse'];
export type Target = components['schemas']['TargetResponse'];

/** How far a programme's targets have come today. */
export function useTargets(programme: string): UseQueryResult<Targets> {
  return useQuery({
    queryKey: ['cockpit', 'targets', programme],
    queryFn: ({ signal }) => send(api.GET('/api/v1/targets', { params: { query: { programme } }, signal })),
  });
}
