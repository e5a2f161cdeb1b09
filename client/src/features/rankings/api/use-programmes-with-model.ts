import { useQueries } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import { isProblem } from '@/api/problem';

import { rankingKeys } from './keys';

/**
 * Those of the programmes that have a ranking model in force today, in the order given; null while the server is asked. A programme
 * without one is answered 422, which is an answer and no failure.
 */
export function useProgrammesWithModel(programmes: readonly string[]): readonly string[] | null {
  return useQueries({
    queries: programmes.map((programme) => ({
      queryKey: rankingKeys.hasModel(programme),
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        try {
          await send(api.GET('/api/v1/rankings/model', { params: { query: { programme } }, signal }));
          return true;
        } catch (failure) {
          if (isProblem(failure) && failure.status === 422) return false;
          throw failure;
        }
      },
      staleTime: Infinity,
    })),
    combine: (answers) =>
      answers.some((answer) => answer.data === undefined)
        ? null
        : programmes.filter((_, index) => answers[index]?.data === true),
  });
}
