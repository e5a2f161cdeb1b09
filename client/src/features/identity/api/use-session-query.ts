import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import { isProblem } from '@/api/problem';
import { sessionKey } from '@/api/query-client';
import type { Session } from '@/shared/permissions/session-context';

async function fetchSession(signal: AbortSignal): Promise<Session | null> {
  try {
    return await send(api.GET('/api/v1/session', { signal }));
  } catch (failure) {
    if (isProblem(failure) && failure.status === 401) return null;
    throw failure;
  }
}

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => fetchSession(signal),
  staleTime: Infinity,
});

/** Who is signed in; null when nobody is. */
export function useSessionQuery(): UseQueryResult<Session | null> {
  return useQuery(sessionQuery);
}

/**
 * Another person, or nobody, is at the desk: every other answer is forgotten. The session query itself stays, since what
 * observes it would not notice a successor.
 */
function changePerson(client: QueryClient, session: Session | null): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
  client.setQueryData(sessionKey, session);
}

/** Signs in; whatever another person had loaded is forgotten. */
export function useSignIn(): UseMutationResult<
  Session,
  Error,
  { userName: string; password: string; code?: string }
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => send(api.POST('/api/v1/session', { body })),
    onSuccess: (session) => changePerson(client, session),
  });
}

/** Signs out and forgets everything loaded. */
export function useSignOut(): UseMutationResult<unknown, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send(api.DELETE('/api/v1/session')),
    onSuccess: () => changePerson(client, null),
  });
}
