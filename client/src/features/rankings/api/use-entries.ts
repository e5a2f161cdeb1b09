import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { rankingKeys } from './keys';
import type { CandidateScore, EntryPage, ListReference, Outcome } from './types';

export interface EntryQuery {
  search?: string;
  outcome?: Outcome;
  countyCode?: string;
  isListed?: boolean;
  page: number;
  pageSize: number;
}

/** Candidates of a draft or edition: ranked ones by rank, then the others. */
export function useEntries(list: ListReference, query: EntryQuery): UseQueryResult<EntryPage> {
  return useQuery({
    queryKey: rankingKeys.entries(list, query),
    queryFn: ({ signal }) => {
      const options = { params: { path: { id: list.id }, query }, signal };
      return list.isEdition
        ? send(api.GET('/api/v1/rankings/editions/{id}/entries', options))
        : send(api.GET('/api/v1/rankings/drafts/{id}/entries', options));
    },
    placeholderData: keepPreviousData,
  });
}

function readScore(list: ListReference, enterpriseId: string, signal: AbortSignal): Promise<CandidateScore> {
  const options = { params: { path: { id: list.id, enterpriseId } }, signal };
  return list.isEdition
    ? send(api.GET('/api/v1/rankings/editions/{id}/entries/{enterpriseId}', options))
    : send(api.GET('/api/v1/rankings/drafts/{id}/entries/{enterpriseId}', options));
}

/** A candidate's score opened into its parts. */
export function useCandidateScore(list: ListReference, enterpriseId: string): UseQueryResult<CandidateScore> {
  return useQuery({
    queryKey: rankingKeys.score(list, enterpriseId),
    queryFn: ({ signal }) => readScore(list, enterpriseId, signal),
  });
}

/** Most candidates that can be read side by side. */
export const mostCompared = 5;

/** Scores of a few candidates, in the order asked for. */
export function useCandidateScores(
  list: ListReference,
  enterpriseIds: readonly string[],
): UseQueryResult<CandidateScore[]> {
  return useQuery({
    queryKey: [...rankingKeys.all, 'scores', list, enterpriseIds],
    queryFn: ({ signal }) => Promise.all(enterpriseIds.map((one) => readScore(list, one, signal))),
    enabled: enterpriseIds.length > 0,
  });
}
