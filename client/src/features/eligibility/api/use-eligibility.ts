import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type EligibilityReport = components['schemas']['EligibilityReport'];
export type BoardReport = components['schemas']['BoardReport'];
export type RuleResult = components['schemas']['RuleResult'];
export type ConditionResult = components['schemas']['ConditionResult'];

/** Where an enterprise stands on every board on a day; today when none is named. */
export function eligibilityQuery(id: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['eligibility', 'enterprise', id, asOf ?? 'today'],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/enterprises/{id}/eligibility', {
          params: { path: { id }, query: { asOf } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useEligibility(id: string, asOf: string | undefined): UseQueryResult<EligibilityReport> {
  return useQuery(eligibilityQuery(id, asOf));
}
