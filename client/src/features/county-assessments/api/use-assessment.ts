import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { assessmentKeys } from './keys';
import type { Assessment } from './types';

const assessmentQuery = (id: string) =>
  queryOptions({
    queryKey: assessmentKeys.one(id),
    queryFn: ({ signal }) =>
      send<Assessment>(api.GET('/api/v1/county-assessments/{id}', { params: { path: { id } }, signal })),
  });

/** One year's assessment with its result as it stands. */
export function useAssessment(id: string): UseQueryResult<Assessment> {
  return useQuery(assessmentQuery(id));
}

/** Several years at once, for the history of a unit. */
export function useAssessmentsOf(ids: readonly string[]): UseQueryResult<Assessment>[] {
  return useQueries({ queries: ids.map((id) => assessmentQuery(id)) });
}
