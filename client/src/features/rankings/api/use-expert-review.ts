import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { rankingKeys } from './keys';

type Schemas = components['schemas'];

export type ExpertReview = Schemas['ExpertReviewResponse'];
export type Sheet = Schemas['ReviewSheet'];
export type SheetDetail = Schemas['SheetResponse'];

const key = [...rankingKeys.all, 'expert-review'] as const;

/** What the experts say about a draft's candidates. */
export function useExpertReview(draftId: string): UseQueryResult<ExpertReview> {
  return useQuery({
    queryKey: [...key, draftId],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/rankings/drafts/{id}/expert-review', { params: { path: { id: draftId } }, signal }),
      ),
  });
}

/** Experts that can be assigned. */
export function useExperts(): UseQueryResult<Schemas['ExpertResponse'][]> {
  return useQuery({
    queryKey: [...key, 'experts'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/rankings/experts', { signal })),
  });
}

/** The own sheets, those to do first. */
export function useMySheets(): UseQueryResult<Sheet[]> {
  return useQuery({
    queryKey: [...key, 'sheets'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/rankings/sheets', { signal })),
  });
}

/** One of the own sheets with criteria and anchors. */
export function useSheet(sheetId: string): UseQueryResult<SheetDetail> {
  return useQuery({
    queryKey: [...key, 'sheet', sheetId],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/rankings/sheets/{sheetId}', { params: { path: { sheetId } }, signal })),
  });
}

function useChange<Body, Answer>(
  change: (body: Body) => Promise<Answer>,
): UseMutationResult<Answer, Error, Body> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: rankingKeys.all }),
  });
}

/** Assigns candidates to an expert. */
export function useAssignExpert(
  draftId: string,
): UseMutationResult<Schemas['ExpertAssignment'], Error, Schemas['AssignExpertRequest']> {
  return useChange((body) =>
    send(
      api.POST('/api/v1/rankings/drafts/{id}/expert-review/assignments', {
        params: { path: { id: draftId } },
        body,
      }),
    ),
  );
}

/** Takes the experts' scores over into the list. */
export function useAdoptExpertScores(draftId: string): UseMutationResult<unknown, Error, number> {
  return useChange((version) =>
    send(
      api.POST('/api/v1/rankings/drafts/{id}/expert-review/adoption', {
        params: { path: { id: draftId } },
        body: { version },
      }),
    ),
  );
}

/** Submits one of the own sheets. */
export function useSubmitSheet(
  sheetId: string,
): UseMutationResult<unknown, Error, Schemas['SubmitSheetRequest']> {
  return useChange((body) =>
    send(api.POST('/api/v1/rankings/sheets/{sheetId}/submission', { params: { path: { sheetId } }, body })),
  );
}

/** Steps aside from one of the own sheets. */
export function useRecuse(sheetId: string): UseMutationResult<unknown, Error, Schemas['RecuseRequest']> {
  return useChange((body) =>
    send(api.POST('/api/v1/rankings/sheets/{sheetId}/recusal', { params: { path: { sheetId } }, body })),
  );
}
