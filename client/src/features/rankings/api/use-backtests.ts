import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';
import { useJobStarted } from '@/shared/jobs/use-job';
import type { Job } from '@/shared/jobs/use-job';

import { rankingKeys } from './keys';

type Schemas = components['schemas'];

export type Backtest = Schemas['BacktestResponse'];
export type BacktestStudy = Schemas['RankingStudy'];
export type Knowledge = Schemas['BacktestKnowledge'];

export const backtestKind = 'rankings.backtest';

const key = [...rankingKeys.all, 'backtests'] as const;

/** Backtests kept, the newest first. */
export function useBacktests(): UseQueryResult<BacktestStudy[]> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => send(api.GET('/api/v1/rankings/backtests', { signal })),
  });
}

/** One backtest. */
export function useBacktest(id: string): UseQueryResult<Backtest> {
  return useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/backtests/{id}', { params: { path: { id } }, signal })),
  });
}

/** Asks for a backtest; the job says how far it is. */
export function useStartBacktest(): UseMutationResult<Job, Error, Schemas['BacktestRequest']> {
  const client = useQueryClient();
  const started = useJobStarted();
  return useMutation({
    mutationFn: (body) => send(api.POST('/api/v1/rankings/backtests', { body })),
    onSuccess: (job) => {
      started(job);
      void client.invalidateQueries({ queryKey: key });
    },
  });
}
