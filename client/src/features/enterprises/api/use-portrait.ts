import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { forgetEnterprises } from './use-enterprise';

type Schemas = components['schemas'];

export type Portrait = Schemas['EnterprisePortrait'];
export type PortraitRecord = Schemas['RecordResponse'];
export type RecordKind = Schemas['RecordKindResponse'];
export type RecordGroup = Schemas['RecordGroup'];
export type RecordPart = Schemas['RecordPart'];
export type RecordRequest = Schemas['RecordRequest'];

/** Records, roads, peers, freshness and timeline of an enterprise. */
export function usePortrait(id: string): UseQueryResult<Portrait> {
  return useQuery({
    queryKey: ['enterprises', 'portrait', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/enterprises/{id}/portrait', { params: { path: { id } }, signal })),
  });
}

/** Kinds of records with their parts, and what the caller may record. */
export function useRecordKinds(): UseQueryResult<RecordKind[]> {
  return useQuery({
    queryKey: ['enterprises', 'record-kinds'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/enterprises/record-kinds', { signal })),
    staleTime: Infinity,
  });
}

function useChange<T, R>(change: (body: T) => Promise<R>): UseMutationResult<R, Error, T> {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => forgetEnterprises(client) });
}

export function useAddRecord(id: string): UseMutationResult<{ id: string }, Error, RecordRequest> {
  return useChange((body: RecordRequest) =>
    send(api.POST('/api/v1/enterprises/{id}/records', { params: { path: { id } }, body })),
  );
}

export function useCloseRecord(
  id: string,
  recordId: string,
): UseMutationResult<unknown, Error, { on: string; note: string }> {
  return useChange((body: { on: string; note: string }) =>
    send(
      api.POST('/api/v1/enterprises/{id}/records/{recordId}/closing', {
        params: { path: { id, recordId } },
        body,
      }),
    ),
  );
}

export function useWithdrawRecord(id: string, recordId: string): UseMutationResult<unknown, Error, string> {
  return useChange((reason: string) =>
    send(
      api.POST('/api/v1/enterprises/{id}/records/{recordId}/withdrawal', {
        params: { path: { id, recordId } },
        body: { reason },
      }),
    ),
  );
}
