import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type Supply = Schemas['SupplyResponse'];
export type Suppliers = Schemas['SuppliersResponse'];

/** As whom the caller supplies figures, and which. */
export function useSupply(): UseQueryResult<Supply> {
  return useQuery({
    queryKey: ['enterprises', 'supply'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/enterprises/supply', { signal })),
  });
}

/** Offices with what each may send, and which account supplies for which department. */
export function useSuppliers(): UseQueryResult<Suppliers> {
  return useQuery({
    queryKey: ['enterprises', 'suppliers'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/enterprises/suppliers', { signal })),
  });
}

/** Appoints an account to supply for a department; null ends its duty. */
export function useAppointSupplier(): UseMutationResult<
  unknown,
  Error,
  { accountId: string; department: string | null }
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ accountId, department }) =>
      send(
        api.PUT('/api/v1/enterprises/suppliers/{accountId}', {
          params: { path: { accountId } },
          body: { department },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['enterprises', 'suppliers'] }),
  });
}
