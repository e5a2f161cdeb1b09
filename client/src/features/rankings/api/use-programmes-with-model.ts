import { useQuery } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { rankingKeys } from './keys';

/** The programmes that have a ranking model in force today; null while the server is asked, nothing is asked unless enabled. */
export function useProgrammesWithModel(enabled: boolean): readonly string[] | null {
  const models = useQuery({
    queryKey: rankingKeys.models,
    queryFn: ({ signal }) => send(api.GET('/api/v1/rankings/models', { signal })),
    staleTime: Infinity,
    enabled,
  });
  return models.data?.map((model) => model.programme) ?? null;
}
