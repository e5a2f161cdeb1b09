import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import type { Preview } from './types';

export interface SupposedRow {
  /** Division code. */
  unit: string;
  values: number[];
  disqualified: boolean;
}

/** Scores supposed figures of a year under the year's own scheme, frozen once it is published; null asks nothing. */
export function useSupposition(id: string, rows: SupposedRow[] | null): UseQueryResult<Preview> {
  return useQuery({
    queryKey: ['county-assessment-supposition', id, rows],
    queryFn: ({ signal }) =>
      send(
        api.POST('/api/v1/county-assessments/{id}/supposition', {
          params: { path: { id } },
          body: { rows: rows ?? [] },
          signal,
        }),
      ),
    enabled: rows !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}
