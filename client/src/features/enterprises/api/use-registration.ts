import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type RegistrationField = components['schemas']['RegistrationField'];

/** Who supplied each part of the registration, and what it was before. */
export function useRegistration(id: string): UseQueryResult<RegistrationField[]> {
  return useQuery({
    queryKey: ['enterprises', 'registration', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/enterprises/{id}/registration', { params: { path: { id } }, signal })),
  });
}
