import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type ApiKeyRow = components['schemas']['ApiKeyListing'];
export type ApiKeySecret = components['schemas']['ApiKeySecret'];
export type ApiKeyRequest = components['schemas']['ApiKeyRequest'];

const keys = ['api-keys'] as const;

function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
): UseMutationResult<Output, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys }),
  });
}

/** Every API key, newest first. */
export function useApiKeys(): UseQueryResult<ApiKeyRow[]> {
  return useQuery({ queryKey: keys, queryFn: ({ signal }) => send(api.GET('/api/v1/api-keys', { signal })) });
}

export function useCreateApiKey(): UseMutationResult<ApiKeySecret, Error, ApiKeyRequest> {
  return useChange((body) => send(api.POST('/api/v1/api-keys', { body })));
}

export function useRotateApiKey(): UseMutationResult<
  ApiKeySecret,
  Error,
  { row: ApiKeyRow; overlapHours: number }
> {
  return useChange(({ row, overlapHours }) =>
    send(
      api.POST('/api/v1/api-keys/{id}/rotation', {
        params: { path: { id: row.id } },
        body: { version: row.version, overlapHours },
      }),
    ),
  );
}

export function useApproveApiKey(): UseMutationResult<unknown, Error, ApiKeyRow> {
  return useChange(({ id, version }) =>
    send(api.POST('/api/v1/api-keys/{id}/approval', { params: { path: { id } }, body: { version } })),
  );
}

export function useRevokeApiKey(): UseMutationResult<unknown, Error, ApiKeyRow> {
  return useChange(({ id, version }) =>
    send(api.POST('/api/v1/api-keys/{id}/revocation', { params: { path: { id } }, body: { version } })),
  );
}
