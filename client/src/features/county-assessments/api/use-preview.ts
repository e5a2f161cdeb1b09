import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import type { Preview } from './types';

export interface TableToScore {
  scheme: string;
  rows: { unit: string; values: number[]; disqualified: boolean }[];
}

/** Scores a full table without storing it; null asks nothing. */
export function usePreview(table: TableToScore | null): UseQueryResult<Preview> {
  return useQuery({
    queryKey: ['county-assessment-preview', table],
    queryFn: ({ signal }) =>
      send(
        api.POST('/api/v1/county-assessments/preview', {
          body: table ?? { scheme: '', rows: [] },
          signal,
        }),
      ),
    enabled: table !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}
