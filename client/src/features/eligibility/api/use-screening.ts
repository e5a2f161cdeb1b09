import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import type { Measure, Outcome, ScreenedPage, Screening } from './types';

/** Counts of the library per board and outcome; an empty day is today, an empty programme every one. */
export function useScreening(asOf: string, programme: string): UseQueryResult<Screening> {
  return useQuery({
    queryKey: ['screening', asOf, programme],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/eligibility/screening', {
          params: {
            query: { ...(asOf === '' ? {} : { asOf }), ...(programme === '' ? {} : { programme }) },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export interface ScreenedQuery {
  asOf: string;
  programme: string;
  board: string;
  measure: Measure;
  outcome: Outcome | undefined;
  countyCode: string;
  page: number;
  pageSize: number;
}

/** The enterprises with a given answer on a board. */
export function useScreened(query: ScreenedQuery): UseQueryResult<ScreenedPage> {
  return useQuery({
    queryKey: ['screening', 'enterprises', query],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/eligibility/screening/enterprises', {
          params: {
            query: {
              Board: query.board,
              Measure: query.measure,
              page: query.page,
              pageSize: query.pageSize,
              ...(query.asOf === '' ? {} : { AsOf: query.asOf }),
              ...(query.programme === '' ? {} : { Programme: query.programme }),
              ...(query.outcome === undefined ? {} : { Outcome: query.outcome }),
              ...(query.countyCode === '' ? {} : { CountyCode: query.countyCode }),
            },
          },
          signal,
        }),
      ),
    enabled: query.board !== '',
    placeholderData: keepPreviousData,
  });
}
