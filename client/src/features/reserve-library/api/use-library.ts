import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components, operations } from '@/api/schema';

type Schemas = components['schemas'];

export type LibrarySummary = Schemas['LibrarySummary'];
export type Library = Schemas['LibraryResponse'];
export type Member = Schemas['MemberSummary'];
export type MemberDetail = Schemas['MemberResponse'];
export type StepOffer = Schemas['StepOffer'];
export type MemberQuery = NonNullable<operations['ReserveLibrary_ListMembers']['parameters']['query']>;

/** Key of everything the feature loads; a change anywhere makes all of it stale. */
export const reserveKey = ['reserve-library'] as const;

/** Libraries of every city with the members the caller may see. */
export function useLibraries(): UseQueryResult<LibrarySummary[]> {
  return useQuery({
    queryKey: [...reserveKey, 'libraries'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/reserve-library/libraries', { signal })),
  });
}

/** One library: rules, counts by county. */
export function useLibrary(libraryId: string): UseQueryResult<Library> {
  return useQuery({
    queryKey: [...reserveKey, 'libraries', libraryId],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/reserve-library/libraries/{libraryId}', { params: { path: { libraryId } }, signal }),
      ),
  });
}

/** One page of members; the page before stays until the next has come. */
export function useMembers(query: MemberQuery): UseQueryResult<Schemas['MemberSummaryPagedList']> {
  return useQuery({
    queryKey: [...reserveKey, 'members', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => send(api.GET('/api/v1/reserve-library/members', { params: { query }, signal })),
  });
}

/** One member with its history and what may be done now. */
export function useMember(memberId: string): UseQueryResult<MemberDetail> {
  return useQuery({
    queryKey: [...reserveKey, 'member', memberId],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/reserve-library/members/{memberId}', { params: { path: { memberId } }, signal })),
  });
}

/** A change after which everything of the feature is read anew. */
export function useChange<Body, Answer>(
  change: (body: Body) => Promise<Answer>,
): UseMutationResult<Answer, Error, Body> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: reserveKey }),
  });
}

/** Puts an enterprise into a library directly. */
export function useEnterMember(
  libraryId: string,
): UseMutationResult<{ id: string }, Error, Schemas['EnterMemberRequest']> {
  return useChange((body) =>
    send(
      api.POST('/api/v1/reserve-library/libraries/{libraryId}/members', {
        params: { path: { libraryId } },
        body,
      }),
    ),
  );
}

/** Does something to a member. */
export function useMemberStep(
  memberId: string,
): UseMutationResult<unknown, Error, Schemas['MemberStepRequest']> {
  return useChange((body) =>
    send(
      api.POST('/api/v1/reserve-library/members/{memberId}/steps', { params: { path: { memberId } }, body }),
    ),
  );
}
