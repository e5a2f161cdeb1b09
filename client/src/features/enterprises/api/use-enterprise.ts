import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type Enterprise = components['schemas']['EnterpriseResponse'];
export type EnterpriseDetails = components['schemas']['EnterpriseDetails'];
export type EnterpriseVersion = components['schemas']['EnterpriseVersion'];
export type EnterpriseRevision = components['schemas']['EnterpriseRevision'];

export function enterpriseQuery(id: string) {
  return queryOptions({
    queryKey: ['enterprises', 'one', id],
    queryFn: ({ signal }) => send(api.GET('/api/v1/enterprises/{id}', { params: { path: { id } }, signal })),
  });
}

/** One enterprise: identity, registration, stage. */
export function useEnterprise(id: string): UseQueryResult<Enterprise> {
  return useQuery(enterpriseQuery(id));
}

/** Everything shown about enterprises may change with one of them: lists, details, facts, verdicts. */
export async function forgetEnterprises(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['enterprises'] }),
    client.invalidateQueries({ queryKey: ['eligibility'] }),
  ]);
}

export function useRegisterEnterprise(): UseMutationResult<EnterpriseVersion, Error, EnterpriseDetails> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => send(api.POST('/api/v1/enterprises', { body })),
    onSuccess: () => forgetEnterprises(client),
  });
}

export function useReviseEnterprise(
  id: string,
): UseMutationResult<EnterpriseRevision, Error, { details: EnterpriseDetails; version: number }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => send(api.PUT('/api/v1/enterprises/{id}', { params: { path: { id } }, body })),
    onSuccess: () => forgetEnterprises(client),
  });
}
