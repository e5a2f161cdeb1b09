import { useEffect } from 'react';

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components, operations } from '@/api/schema';

import { reserveKey, useChange } from './use-library';

type Schemas = components['schemas'];

export type ApplicationSummary = Schemas['ApplicationSummary'];
export type Application = Schemas['ApplicationResponse'];
export type ApplicationStage = Schemas['ApplicationStage'];
export type FormField = Schemas['FormField'];
export type Opinion = Schemas['ReserveOpinion'];
export type OpinionTask = Schemas['OpinionTask'];
export type OpinionVerdict = Schemas['OpinionVerdict'];
export type Difference = Schemas['SubmissionDifference'];
export type ApplicationQuery = NonNullable<
  operations['ReserveLibrary_ListApplications']['parameters']['query']
>;

export const applicationStages: readonly ApplicationStage[] = [
  'filling',
  'preliminary',
  'sentBack',
  'passed',
  'recheck',
  'admitted',
  'refused',
  'withdrawn',
];

/** One page of applications; the page before stays until the next has come. */
export function useApplications(
  query: ApplicationQuery,
): UseQueryResult<Schemas['ApplicationSummaryPagedList']> {
  return useQuery({
    queryKey: [...reserveKey, 'applications', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/reserve-library/applications', { params: { query }, signal })),
  });
}

/** Applications by stage. */
export function useApplicationStages(
  libraryId: string,
  enabled = true,
): UseQueryResult<Schemas['ApplicationStageCount'][]> {
  return useQuery({
    enabled,
    queryKey: [...reserveKey, 'application-stages', libraryId],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/reserve-library/applications/stages', { params: { query: { libraryId } }, signal }),
      ),
  });
}

/** One application with its check, what is lacking and what may be done now. */
export function useApplication(applicationId: string): UseQueryResult<Application> {
  return useQuery({
    queryKey: [...reserveKey, 'application', applicationId],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/reserve-library/applications/{applicationId}', {
          params: { path: { applicationId } },
          signal,
        }),
      ),
  });
}

/** Reads an application anew when its files changed: what is lacking and what may be done depends on them. */
export function useFollowFiles(applicationId: string, filesReadAt: number): void {
  const client = useQueryClient();
  useEffect(() => {
    if (filesReadAt > 0)
      void client.invalidateQueries({ queryKey: [...reserveKey, 'application', applicationId] });
  }, [client, applicationId, filesReadAt]);
}

/** What differs between two submissions. */
export function useDifference(
  applicationId: string,
  numbers: { from: number; to: number | null },
): UseQueryResult<Difference> {
  return useQuery({
    queryKey: [...reserveKey, 'application', applicationId, 'difference', numbers],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/reserve-library/applications/{applicationId}/difference', {
          params: {
            path: { applicationId },
            query: { from: numbers.from, ...(numbers.to === null ? {} : { to: numbers.to }) },
          },
          signal,
        }),
      ),
  });
}

/** Begins an application. */
export function useStartApplication(
  libraryId: string,
): UseMutationResult<{ id: string }, Error, Schemas['StartApplicationRequest']> {
  return useChange((body) =>
    send(
      api.POST('/api/v1/reserve-library/libraries/{libraryId}/applications', {
        params: { path: { libraryId } },
        body,
      }),
    ),
  );
}

/** Saves the registration form. */
export function useSaveForm(
  applicationId: string,
): UseMutationResult<unknown, Error, Schemas['SaveFormRequest']> {
  return useChange((body) =>
    send(
      api.PUT('/api/v1/reserve-library/applications/{applicationId}/form', {
        params: { path: { applicationId } },
        body,
      }),
    ),
  );
}

/** Moves an application on. */
export function useApplicationStep(
  applicationId: string,
): UseMutationResult<unknown, Error, Schemas['ApplicationStepRequest']> {
  return useChange((body) =>
    send(
      api.POST('/api/v1/reserve-library/applications/{applicationId}/steps', {
        params: { path: { applicationId } },
        body,
      }),
    ),
  );
}

/** Opens a window besides the pack's. */
export function useOpenWindow(
  libraryId: string,
): UseMutationResult<unknown, Error, Schemas['OpenWindowRequest']> {
  return useChange((body) =>
    send(
      api.POST('/api/v1/reserve-library/libraries/{libraryId}/windows', {
        params: { path: { libraryId } },
        body,
      }),
    ),
  );
}

/** Departments and experts who may be named. */
export function useReviewers(enabled: boolean): UseQueryResult<Schemas['ReviewerChoice'][]> {
  return useQuery({
    enabled,
    queryKey: [...reserveKey, 'reviewers'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/reserve-library/reviewers', { signal })),
  });
}

/** Names a reviewer. */
export function useAssignReviewer(
  applicationId: string,
): UseMutationResult<unknown, Error, Schemas['AssignReviewerRequest']> {
  return useChange((body) =>
    send(
      api.POST('/api/v1/reserve-library/applications/{applicationId}/reviewers', {
        params: { path: { applicationId } },
        body,
      }),
    ),
  );
}

/** Takes a reviewer off. */
export function useDropReviewer(applicationId: string): UseMutationResult<unknown, Error, string> {
  return useChange((opinionId) =>
    send(
      api.DELETE('/api/v1/reserve-library/applications/{applicationId}/reviewers/{opinionId}', {
        params: { path: { applicationId, opinionId } },
      }),
    ),
  );
}

/** Opinions asked of the caller. */
export function useMyOpinions(enabled = true): UseQueryResult<OpinionTask[]> {
  return useQuery({
    enabled,
    queryKey: [...reserveKey, 'opinions'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/reserve-library/opinions', { signal })),
  });
}

/** Gives the caller's opinion, or steps aside. */
export function useGiveOpinion(
  opinionId: string,
): UseMutationResult<unknown, Error, Schemas['GiveOpinionRequest']> {
  return useChange((body) =>
    send(api.POST('/api/v1/reserve-library/opinions/{opinionId}', { params: { path: { opinionId } }, body })),
  );
}
