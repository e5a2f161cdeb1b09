import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { assessmentKeys } from './keys';

export type AssessmentPage = components['schemas']['AssessmentSummaryPagedList'];

/** Assessments, newest year first. */
export function useAssessments(page: number, pageSize: number): UseQueryResult<AssessmentPage> {
  return useQuery({
    queryKey: assessmentKeys.list(page, pageSize),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/county-assessments', { params: { query: { page, pageSize } }, signal })),
    placeholderData: keepPreviousData,
  });
}
