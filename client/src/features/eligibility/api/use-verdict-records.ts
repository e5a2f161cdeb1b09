import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type VerdictRecord = components['schemas']['VerdictRecordSummary'];
export type VerdictReplay = components['schemas']['VerdictReplayReport'];

function keyOf(enterpriseId: string): readonly unknown[] {
  return ['enterprises', enterpriseId, 'verdict-records'];
}

/** Verdicts recorded of an enterprise, newest first. */
export function useVerdictRecords(enterpriseId: string): UseQueryResult<VerdictRecord[]> {
  return useQuery({
    queryKey: keyOf(enterpriseId),
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/enterprises/{id}/verdict-records', {
          params: { path: { id: enterpriseId } },
          signal,
        }),
      ),
  });
}

/** Records the verdicts of a day for good; empty days are today and none. */
export function useRecordVerdict(
  enterpriseId: string,
): UseMutationResult<VerdictRecord, Error, { asOf: string; committee: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ asOf, committee }) =>
      send(
        api.POST('/api/v1/enterprises/{id}/verdict-records', {
          params: { path: { id: enterpriseId } },
          body: {
            asOf: asOf === '' ? null : asOf,
            listingCommitteeOn: committee === '' ? null : committee,
          },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(enterpriseId) }),
  });
}

/** Computes a record again and compares; nothing until asked. */
export function useVerdictReplay(
  enterpriseId: string,
  recordId: string,
  asked: boolean,
): UseQueryResult<VerdictReplay> {
  return useQuery({
    queryKey: [...keyOf(enterpriseId), recordId, 'replay'],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/enterprises/{id}/verdict-records/{recordId}/replay', {
          params: { path: { id: enterpriseId, recordId } },
          signal,
        }),
      ),
    enabled: asked,
  });
}
