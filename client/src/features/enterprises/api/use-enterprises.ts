import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components, operations } from '@/api/schema';

export type EnterpriseSummary = components['schemas']['EnterpriseSummary'];
export type EnterprisePage = components['schemas']['EnterpriseSummaryPagedList'];
export type EnterpriseListParameters = NonNullable<operations['Enterprises_List']['parameters']['query']>;

export function enterprisesQuery(query: EnterpriseListParameters) {
  return queryOptions({
    queryKey: ['enterprises', 'list', query],
    queryFn: ({ signal }) => send(api.GET('/api/v1/enterprises', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One page of the register. */
export function useEnterprises(query: EnterpriseListParameters): UseQueryResult<EnterprisePage> {
  return useQuery(enterprisesQuery(query));
}
