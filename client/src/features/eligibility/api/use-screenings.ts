import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';
import { useJobStarted } from '@/shared/jobs/use-job';
import type { Job } from '@/shared/jobs/use-job';

import type { Measure, Outcome } from './types';

export type ScreeningSummary = components['schemas']['ScreeningSummary'];
export type StoredVerdict = components['schemas']['ScreeningVerdictResponse'];
export type StoredVerdictPage = components['schemas']['ScreeningVerdictResponsePagedList'];

export const screeningKind = 'eligibility.screening';

/** Screenings kept, newest day first. */
export function useScreenings(): UseQueryResult<ScreeningSummary[]> {
  return useQuery({
    queryKey: ['screenings'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/eligibility/screenings', { signal })),
  });
}

export type VerdictChange = components['schemas']['VerdictChange'];
export type VerdictChanges = components['schemas']['VerdictChanges'];

/** What the latest screening changed for a programme's enterprises. */
export function useVerdictChanges(programme: string): UseQueryResult<VerdictChanges> {
  return useQuery({
    queryKey: ['screenings', 'changes', programme],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/eligibility/screenings/changes', { params: { query: { programme } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Asks for a screening of the library for a day. */
export function useStartScreening(): UseMutationResult<Job, Error, string> {
  const client = useQueryClient();
  const started = useJobStarted();
  return useMutation({
    mutationFn: (asOf: string) => send(api.POST('/api/v1/eligibility/screenings', { body: { asOf } })),
    onSuccess: (job) => {
      started(job);
      void client.invalidateQueries({ queryKey: ['screenings'] });
    },
  });
}

export interface VerdictFilters {
  asOf: string;
  board: string;
  measure: Measure;
  outcome: Outcome | undefined;
  missing: string;
  mostGap: string;
  countyCode: string;
  change: VerdictChange | undefined;
  programme: string;
}

function toQuery(filters: VerdictFilters): {
  Board: string;
  Measure: Measure;
  Outcome?: Outcome;
  Missing?: string;
  MostGap?: number;
  CountyCode?: string;
  Change?: VerdictChange;
  Programme?: string;
} {
  return {
    Board: filters.board,
    Measure: filters.measure,
    ...(filters.outcome === undefined ? {} : { Outcome: filters.outcome }),
    ...(filters.missing === '' ? {} : { Missing: filters.missing }),
    ...(filters.mostGap === '' ? {} : { MostGap: Number(filters.mostGap) }),
    ...(filters.countyCode === '' ? {} : { CountyCode: filters.countyCode }),
    ...(filters.change === undefined ? {} : { Change: filters.change }),
    ...(filters.programme === '' ? {} : { Programme: filters.programme }),
  };
}

/** Stored verdicts of a screening on a board. */
export function useStoredVerdicts(
  filters: VerdictFilters,
  page: number,
  pageSize: number,
): UseQueryResult<StoredVerdictPage> {
  return useQuery({
    queryKey: ['screenings', 'verdicts', filters, page, pageSize],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/eligibility/screenings/{asOf}/verdicts', {
          params: { path: { asOf: filters.asOf }, query: { ...toQuery(filters), page, pageSize } },
          signal,
        }),
      ),
    enabled: filters.asOf !== '' && filters.board !== '',
    placeholderData: keepPreviousData,
  });
}

/** Address of the same verdicts as a file. */
export function verdictsFile(filters: VerdictFilters, extension: 'xlsx' | 'csv'): string {
  const query = new URLSearchParams(
    Object.entries(toQuery(filters)).map(([name, value]) => [name, String(value)]),
  );
  return `/api/v1/eligibility/screenings/${filters.asOf}/verdicts.${extension}?${query.toString()}`;
}
