import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type TargetCorrection = Schemas['TargetCorrectionResponse'];
export type TargetCorrectionRequest = Schemas['TargetCorrectionRequest'];
type EnterprisePage = Schemas['EnterpriseSummaryPagedList'];

const mostFound = 8;

/** Corrects a target. */
export function useCorrectTarget(
  programme: string,
  targetId: string,
): UseMutationResult<unknown, Error, TargetCorrectionRequest> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TargetCorrectionRequest) =>
      send(
        api.POST('/api/v1/targets/{programme}/{targetId}/corrections', {
          params: { path: { programme, targetId } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cockpit'] }),
  });
}

/** Takes a correction back. */
export function useWithdrawCorrection(
  programme: string,
): UseMutationResult<unknown, Error, { id: string; reason: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      send(
        api.POST('/api/v1/targets/{programme}/corrections/{id}/withdrawal', {
          params: { path: { programme, id } },
          body: { reason },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cockpit'] }),
  });
}

/** Enterprises by a part of their name or code; nothing before two letters are typed. */
export function useFoundEnterprises(search: string): UseQueryResult<EnterprisePage> {
  return useQuery({
    queryKey: ['enterprises', 'found', search],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/enterprises', { params: { query: { search, pageSize: mostFound } }, signal })),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  });
}
