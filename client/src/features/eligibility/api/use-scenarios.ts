import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import type { Impact, ImpactScenario } from './types';

export type Scenario = components['schemas']['ScenarioResponse'];
type SaveRequest = components['schemas']['SaveScenarioRequest'];
type Version = components['schemas']['ScenarioVersion'];

const key = ['scenarios'];

/** The own scenarios and those others share. */
export function useScenarios(): UseQueryResult<Scenario[]> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => send(api.GET('/api/v1/eligibility/scenarios', { signal })),
  });
}

export function useSaveScenario(): UseMutationResult<Version, Error, SaveRequest> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => send(api.POST('/api/v1/eligibility/scenarios', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useShareScenario(): UseMutationResult<
  Version,
  Error,
  { scenario: Scenario; isShared: boolean }
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ scenario, isShared }) =>
      send(
        api.PUT('/api/v1/eligibility/scenarios/{id}', {
          params: { path: { id: scenario.id } },
          body: { name: scenario.name, isShared, version: scenario.version },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useDeleteScenario(): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id) => send(api.DELETE('/api/v1/eligibility/scenarios/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** What each of several scenarios would do to the library, in their order. */
export function useImpacts(scenarios: readonly ImpactScenario[]): UseQueryResult<Impact>[] {
  return useQueries({
    queries: scenarios.map((scenario) => ({
      queryKey: ['impact', scenario],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        send(api.POST('/api/v1/eligibility/impact', { body: scenario, signal })),
    })),
  });
}
