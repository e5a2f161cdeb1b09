import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type Pipeline = components['schemas']['PipelineResponse'];
export type CountyPipeline = components['schemas']['CountyPipeline'];

/** A programme's enterprises by stage and county; counted afresh every minute while the page is looked at. */
export function usePipeline(programme: string): UseQueryResult<Pipeline> {
  return useQuery({
    queryKey: ['cockpit', 'pipeline', programme],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/cockpit/pipeline', { params: { query: { programme } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}
