import { useMutation, useQuery, useQueryClient, keepPreviousData } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';

type Schemas = components['schemas'];

export type CampaignSummary = Schemas['CampaignSummary'];
export type Campaign = Schemas['CampaignResponse'];
export type Nomination = Schemas['Nomination'];
export type NominationDetail = Schemas['NominationResponse'];
export type NominationStage = Schemas['NominationStage'];
export type StepOffer = Schemas['StepOffer'];

const key = [...rankingKeys.all, 'campaigns'] as const;

/** Calls for candidates, the newest year first. */
export function useCampaigns(): UseQueryResult<CampaignSummary[]> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => send(api.GET('/api/v1/rankings/campaigns', { signal })),
  });
}

/** One call with its counts and what may be done now. */
export function useCampaign(id: string): UseQueryResult<Campaign> {
  return useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/campaigns/{id}', { params: { path: { id } }, signal })),
  });
}

export interface NominationQuery {
  page: number;
  pageSize: number;
  search?: string;
  stage?: NominationStage;
  sourceId?: string;
  entry?: Schemas['Outcome'];
}

/** One page of nominations; the page before stays until the next has come. */
export function useNominations(
  id: string,
  query: NominationQuery,
): UseQueryResult<Schemas['NominationPagedList']> {
  return useQuery({
    queryKey: [...key, id, 'nominations', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/rankings/campaigns/{id}/nominations', { params: { path: { id }, query }, signal }),
      ),
  });
}

/** One nomination with its checks. */
export function useNomination(nominationId: string): UseQueryResult<NominationDetail> {
  return useQuery({
    queryKey: [...key, 'nomination', nominationId],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/rankings/nominations/{nominationId}', {
          params: { path: { nominationId } },
          signal,
        }),
      ),
  });
}

/** A change after which everything of the lists is read anew, whether it succeeded or was refused. */
function useChange<Body, Answer>(
  change: (body: Body) => Promise<Answer>,
): UseMutationResult<Answer, Error, Body> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: rankingKeys.all }),
  });
}

/** Opens a year's call. */
export function useOpenCampaign(): UseMutationResult<{ id: string }, Error, Schemas['OpenCampaignRequest']> {
  return useChange((body) => send(api.POST('/api/v1/rankings/campaigns', { body })));
}

/** Moves a call on. */
export function useCampaignStep(
  id: string,
): UseMutationResult<unknown, Error, Schemas['RankingStepRequest']> {
  return useChange((body) =>
    send(api.POST('/api/v1/rankings/campaigns/{id}/steps', { params: { path: { id } }, body })),
  );
}

/** Names an enterprise for a source. */
export function useNominate(
  id: string,
): UseMutationResult<{ id: string }, Error, Schemas['NominateRequest']> {
  return useChange((body) =>
    send(api.POST('/api/v1/rankings/campaigns/{id}/nominations', { params: { path: { id } }, body })),
  );
}

/** Moves a nomination on. */
export function useNominationStep(
  nominationId: string,
): UseMutationResult<unknown, Error, Schemas['RankingStepRequest']> {
  return useChange((body) =>
    send(
      api.POST('/api/v1/rankings/nominations/{nominationId}/steps', {
        params: { path: { nominationId } },
        body,
      }),
    ),
  );
}

/** Takes back a source. */
export function useDropSource(
  nominationId: string,
): UseMutationResult<unknown, Error, { sourceId: string; version: number }> {
  return useChange(({ sourceId, version }) =>
    send(
      api.DELETE('/api/v1/rankings/nominations/{nominationId}/sources/{sourceId}', {
        params: { path: { nominationId, sourceId }, query: { version } },
      }),
    ),
  );
}
