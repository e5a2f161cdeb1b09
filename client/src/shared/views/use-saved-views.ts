import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult, UseQueryResult } from '@tanstack/react-query';

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

/** The session carries the views with which lists are opened. */
function refresh(client: QueryClient, list: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: ['views', list] }),
    client.invalidateQueries({ queryKey: sessionKey }),
  ]);
}

function useChange<Body>(
  list: string,
  change: (body: Body) => Promise<unknown>,
): UseMutationResult<unknown, Error, Body> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => refresh(client, list),
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

/** Opens the list with a view from now on, or with none; shown at once, and taken back when the server refuses. */
export function useSetDefaultView(list: string): UseMutationResult<unknown, Error, string | null> {
  const client = useQueryClient();
  const key = ['views', list];
  return useMutation({
    mutationFn: (viewId: string | null) => send(api.PUT('/api/v1/views/default', { body: { list, viewId } })),
    onMutate: async (viewId) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<SavedViews>(key);
      if (before !== undefined)
        client.setQueryData(key, {
          ...before,
          items: before.items.map((one) => ({ ...one, isDefault: one.id === viewId })),
        });
      return before;
    },
    onError: (_failure, _id, before) => client.setQueryData(key, before),
    onSettled: () => refresh(client, list),
  });
}
