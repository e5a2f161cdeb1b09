import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import type {
  Impact,
  ImpactDirection,
  ImpactedPage,
  ImpactScenario,
  PreviewRequest,
  SupposedVerdicts,
} from './types';

/** Every value recorded of an enterprise. */
export function useKnownFacts(enterpriseId: string): UseQueryResult<components['schemas']['RecordedFact'][]> {
  return useQuery({
    queryKey: ['enterprises', 'facts', enterpriseId],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/enterprises/{id}/facts', { params: { path: { id: enterpriseId } }, signal })),
  });
}

/** Verdicts of an enterprise before and after some of its facts are supposed to be others. */
export function useSupposedVerdicts(
  enterpriseId: string,
  asOf: string,
  facts: NonNullable<PreviewRequest['facts']>,
): UseQueryResult<SupposedVerdicts> {
  return useQuery({
    queryKey: ['enterprises', enterpriseId, 'eligibility', 'what-if', asOf, facts],
    queryFn: ({ signal }) =>
      send(
        api.POST('/api/v1/enterprises/{id}/eligibility/what-if', {
          params: { path: { id: enterpriseId } },
          body: { ...(asOf === '' ? {} : { asOf }), facts },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** What other rules would do to the library. */
export function useImpact(scenario: ImpactScenario): UseQueryResult<Impact> {
  return useQuery({
    queryKey: ['impact', scenario],
    queryFn: ({ signal }) => send(api.POST('/api/v1/eligibility/impact', { body: scenario, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One page of the enterprises whose answer moves. */
export function useImpacted(
  scenario: ImpactScenario,
  filter: { board: string; direction: ImpactDirection; page: number; pageSize: number },
): UseQueryResult<ImpactedPage> {
  return useQuery({
    queryKey: ['impact', 'enterprises', scenario, filter],
    queryFn: ({ signal }) =>
      send(
        api.POST('/api/v1/eligibility/impact/enterprises', {
          params: {
            query: {
              ...(filter.board === '' ? {} : { Board: filter.board }),
              Direction: filter.direction,
              page: filter.page,
              pageSize: filter.pageSize,
            },
          },
          body: scenario,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Fetches the impact as a file and lets the browser save it. */
export async function saveImpact(
  scenario: ImpactScenario,
  format: 'xlsx' | 'csv',
  name: string,
): Promise<void> {
  const path =
    format === 'xlsx' ? '/api/v1/eligibility/impact/export.xlsx' : '/api/v1/eligibility/impact/export.csv';
  const file = await send<Blob>(api.POST(path, { body: scenario, parseAs: 'blob' }));
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${format}`;
  link.click();
  URL.revokeObjectURL(address);
}
