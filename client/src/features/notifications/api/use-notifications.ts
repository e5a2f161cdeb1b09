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

/** Marks one notification as read, or all of them without an id. */
export function useMarkRead(): UseMutationResult<unknown, Error, string | undefined> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | undefined) =>
      id === undefined
        ? send(api.POST('/api/v1/notifications/reading'))
        : send(api.POST('/api/v1/notifications/{id}/reading', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}
