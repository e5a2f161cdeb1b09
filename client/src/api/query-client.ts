import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import { isProblem } from './problem';

/** Key of the session query; every other answer depends on who asks. */
export const sessionKey = ['session'] as const;

/**
 * One cache of the server's state. An answer 401 anywhere means that the session has ended: the session query
 * then becomes null and the guarded routes lead to the sign-in page.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    if (isProblem(error) && error.status === 401) client.setQueryData(sessionKey, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // What the server has decided does not change by asking again; only outages are worth another try.
        retry: (count, error) =>
          count < 2 && (!isProblem(error) || error.status === 0 || error.status >= 502),
      },
    },
  });
  return client;
}
