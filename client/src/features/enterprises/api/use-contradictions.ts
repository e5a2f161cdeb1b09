import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { forgetEnterprises } from './use-enterprise';

type Schemas = components['schemas'];

/** A contradiction about a figure or about a part of the registration: one of both is there. */
export interface Contradiction {
  value?: Schemas['FactContradiction'] | null;
  registration?: Schemas['RegistrationContradiction'] | null;
}

export type OpenContradiction = Schemas['OpenContradiction'];

/** Where offices contradict each other about an enterprise, open ones first. */
export function useContradictions(id: string): UseQueryResult<Contradiction[]> {
  return useQuery({
    queryKey: ['enterprises', 'contradictions', id],
    queryFn: async ({ signal }) => {
      const request = { params: { path: { id } }, signal };
      const [values, registrations] = await Promise.all([
        send(api.GET('/api/v1/enterprises/{id}/contradictions', request)),
        send(api.GET('/api/v1/enterprises/{id}/registration/contradictions', request)),
      ]);
      const all = [
        ...registrations.map((registration): Contradiction => ({ registration })),
        ...values.map((value): Contradiction => ({ value })),
      ];
      return all.sort((one, other) => Number(isSettled(one)) - Number(isSettled(other)));
    },
  });
}

/** Whether the bureau has settled it. */
export function isSettled({ value, registration }: Contradiction): boolean {
  return (value ?? registration)?.settlement != null;
}

/** One page of contradictions that wait to be settled, whichever the enterprise. */
export function useOpenContradictions(query: {
  page: number;
  pageSize: number;
}): UseQueryResult<Schemas['OpenContradictionPagedList']> {
  return useQuery({
    queryKey: ['enterprises', 'contradictions', 'open', query],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/enterprises/contradictions', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Settles which of two contradicting values counts. */
export function useSettleContradiction({
  value,
  registration,
}: Contradiction): UseMutationResult<unknown, Error, { takesClaimed: boolean; reason: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => {
      const { enterpriseId = '', id = '' } = value ?? registration ?? {};
      const request = { params: { path: { id: enterpriseId, contradictionId: id } }, body };
      return registration == null
        ? send(api.POST('/api/v1/enterprises/{id}/contradictions/{contradictionId}/settlement', request))
        : send(
            api.POST(
              '/api/v1/enterprises/{id}/registration/contradictions/{contradictionId}/settlement',
              request,
            ),
          );
    },
    onSuccess: () => forgetEnterprises(client),
  });
}
