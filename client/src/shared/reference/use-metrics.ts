import { queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type Metric = components['schemas']['MetricResponse'];

/** The vocabulary changes with a deployment only. */
export const metricsQuery = queryOptions({
  queryKey: ['metrics'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/policies/metrics', { signal })),
  staleTime: Infinity,
});

/** Everything that may be known about an enterprise, in the order of the vocabulary. */
export function useMetrics(): UseQueryResult<Metric[]> {
  return useQuery(metricsQuery);
}
