import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { assessmentKeys } from './keys';

type Schemas = components['schemas'];

export type Activity = Schemas['ActivityResponse'];
export type ActivityKind = Schemas['ActivityKind'];
export type ActivityRequest = Schemas['ActivityRequest'];

/** A year's work of the counties in scope, by county and day. */
export function useActivities(year: number): UseQueryResult<Activity[]> {
  return useQuery({
    queryKey: [...assessmentKeys.all, 'activities', year],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/county-activities', { params: { query: { year } }, signal })),
  });
}

/** A change after which records, counts and reconciliations are read anew. */
function useChange<T, R>(change: (body: T) => Promise<R>): UseMutationResult<R, Error, T> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: assessmentKeys.all }),
  });
}

/** Records a piece of work. */
export function useRecordActivity(): UseMutationResult<{ id: string }, Error, ActivityRequest> {
  return useChange((body: ActivityRequest) => send(api.POST('/api/v1/county-activities', { body })));
}

/** Withdraws a record, or counts it by itself, with a reason. */
export function useDecideActivity(
  id: string,
  decision: 'withdraw' | 'separate',
): UseMutationResult<unknown, Error, string> {
  return useChange((reason: string) => {
    const call = { params: { path: { id } }, body: { reason } };
    return decision === 'withdraw'
      ? send(api.POST('/api/v1/county-activities/{id}/withdrawal', call))
      : send(api.POST('/api/v1/county-activities/{id}/separate-count', call));
  });
}
