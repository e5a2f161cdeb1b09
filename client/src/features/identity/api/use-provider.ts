import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

/** The provider people may sign in by; its name is null when there is none. */
export function useProvider(): UseQueryResult<components['schemas']['SignInProvider']> {
  return useQuery({
    queryKey: ['sign-in-provider'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/session/provider', { signal })),
    staleTime: Infinity,
  });
}
