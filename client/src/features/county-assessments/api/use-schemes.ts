import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import type { Scheme } from './types';

/** Schemes of the policy packs; they change with the packs only. */
export function useSchemes(): UseQueryResult<Scheme[]> {
  return useQuery({
    queryKey: ['county-assessment-schemes'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/county-assessments/schemes', { signal })),
    staleTime: Infinity,
  });
}
