import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import { sessionKey } from '@/api/query-client';
import type { components } from '@/api/schema';

export type SavedViews = components['schemas']['SavedViews'];
export type SavedView = components['schemas']['SavedViewResponse'];

/** What a person enters of a view. */
export interface ViewContent {
  name: string;
  state: string;
  isShared: boolean;
}

/** The views of a list that the person sees. */
export function useSavedViews(list: string): UseQueryResult<SavedViews> {
  return useQuery({
    queryKey: ['views', list],
    queryFn: ({ signal }) => send(api.GET('/api/v1/views', { params: { query: { list } }, signal })),
  });
}

function useChange<Body>(
  list: string,
  change: (body: Body) => Promise<unknown>,
): UseMutationResult<unknown, Error, Body> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    // The session carries the views with which lists are opened.
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['views', list] }),
        client.invalidateQueries({ queryKey: sessionKey }),
      ]),
  });
}

/** Keeps a new view, or overwrites one of the own. */
export function useKeepView(
  list: string,
  view: SavedView | undefined,
): UseMutationResult<unknown, Error, ViewContent> {
  return useChange(list, (content: ViewContent) =>
    view === undefined
      ? send(api.POST('/api/v1/views', { body: { list, ...content } }))
      : send(
          api.PUT('/api/v1/views/{id}', {
            params: { path: { id: view.id } },
            body: { ...content, version: view.version },
          }),
        ),
  );
}

/** Deletes an own view. */
export function useDeleteView(list: string): UseMutationResult<unknown, Error, string> {
  return useChange(list, (id: string) =>
    send(api.DELETE('/api/v1/views/{id}', { params: { path: { id } } })),
  );
}

/** Opens the list with a view from now on, or with none. */
export function useSetDefaultView(list: string): UseMutationResult<unknown, Error, string | null> {
  return useChange(list, (viewId: string | null) =>
    send(api.PUT('/api/v1/views/default', { body: { list, viewId } })),
  );
}
