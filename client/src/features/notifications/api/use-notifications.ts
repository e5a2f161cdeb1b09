import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type Notification = components['schemas']['NotificationResponse'];
export type NotificationPage = components['schemas']['NotificationResponsePagedList'];

const keys = {
  all: ['notifications'] as const,
  unread: ['notifications', 'unread'] as const,
  list: (query: object) => ['notifications', 'list', query] as const,
};

const askAgainMilliseconds = 60_000;

/** How many notifications wait; asked again every minute and when the person comes back to the window. */
export function useUnreadCount(): UseQueryResult<number> {
  return useQuery({
    queryKey: keys.unread,
    queryFn: async ({ signal }) => (await send(api.GET('/api/v1/notifications/unread', { signal }))).count,
    refetchInterval: askAgainMilliseconds,
  });
}

/** One page of what the person was told, newest first. */
export function useNotifications(query: {
  unread: boolean;
  page: number;
  pageSize: number;
  enabled?: boolean;
}): UseQueryResult<NotificationPage> {
  const { enabled, ...wanted } = query;
  return useQuery({
    queryKey: keys.list(wanted),
    queryFn: ({ signal }) => send(api.GET('/api/v1/notifications', { params: { query: wanted }, signal })),
    placeholderData: keepPreviousData,
    enabled: enabled ?? true,
  });
}

/** What is known of notifications as it will be once they are read. */
function asRead(known: number | NotificationPage, id: string | undefined): number | NotificationPage {
  if (typeof known === 'number') return id === undefined ? 0 : Math.max(0, known - 1);
  const readAt = new Date().toISOString();
  const isMeant = (one: Notification): boolean => one.readAt == null && (id === undefined || one.id === id);
  return { ...known, items: known.items.map((one) => (isMeant(one) ? { ...one, readAt } : one)) };
}

/** Marks one notification as read, or all of them without an id; shown at once, and taken back when the server refuses. */
export function useMarkRead(): UseMutationResult<unknown, Error, string | undefined> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | undefined) =>
      id === undefined
        ? send(api.POST('/api/v1/notifications/reading'))
        : send(api.POST('/api/v1/notifications/{id}/reading', { params: { path: { id } } })),
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey: keys.all });
      const before = client.getQueriesData<number | NotificationPage>({ queryKey: keys.all });
      for (const [key, known] of before) if (known !== undefined) client.setQueryData(key, asRead(known, id));
      return before;
    },
    onError: (_failure, _id, before) => before?.forEach(([key, known]) => client.setQueryData(key, known)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}
