import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components, operations } from '@/api/schema';

import { reserveKey, useChange } from './use-library';

type Schemas = components['schemas'];

export type NamedFinding = Schemas['NamedFinding'];
export type Job = Schemas['JobResponse'];
export type FindingQuery = NonNullable<operations['ReserveLibrary_ListFindings']['parameters']['query']>;

export const findingStages = ['open', 'kept', 'gone', 'left'] as const;

/** One page of findings; the page before stays until the next has come. */
export function useFindings(query: FindingQuery): UseQueryResult<Schemas['NamedFindingPagedList']> {
  return useQuery({
    queryKey: [...reserveKey, 'findings', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => send(api.GET('/api/v1/reserve-library/findings', { params: { query }, signal })),
  });
}

/** Decides that the member stays. */
export function useKeepInSpite(
  findingId: string,
): UseMutationResult<unknown, Error, Schemas['KeepInSpiteRequest']> {
  return useChange((body) =>
    send(
      api.POST('/api/v1/reserve-library/findings/{findingId}/keeping', {
        params: { path: { findingId } },
        body,
      }),
    ),
  );
}

/** Checks every member now. */
export function useStartUpkeep(): UseMutationResult<Job, Error, null> {
  return useChange(() => send(api.POST('/api/v1/reserve-library/findings/checks', {})));
}
