import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import type { Catalogue } from './types';

/** Every rule with all its versions, and what is in force on a day; an empty day is today. */
export function useRules(asOf: string): UseQueryResult<Catalogue> {
  return useQuery({
    queryKey: ['eligibility-rules', asOf],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/eligibility/rules', {
          params: { query: asOf === '' ? {} : { asOf } },
          signal,
        }),
      ),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
