import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type Job = components['schemas']['JobResponse'];

/** Whether nothing will happen any more. */
export function isOver(job: Job): boolean {
  return job.state === 'succeeded' || job.state === 'failed' || job.state === 'cancelled';
}

const keys = {
  all: ['jobs'] as const,
  one: (id: string) => ['jobs', 'one', id] as const,
  latest: (kind: string) => ['jobs', 'latest', kind] as const,
};

const latestCount = 8;
const restMilliseconds = 60_000;
const busyMilliseconds = 5_000;

function keep(client: QueryClient, job: Job): void {
  client.setQueryData(keys.one(job.id), job);
  if (isOver(job)) void client.invalidateQueries({ queryKey: ['jobs', 'latest'] });
}

/** One job, followed by server-sent events until it is over; also after a reload. Without an id, nothing. */
export function useJob(id: string | undefined): UseQueryResult<Job> {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: keys.one(id ?? ''),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/jobs/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
    staleTime: Infinity,
    // Events tell of changes at once; asking now and then helps where a connection was lost without a word.
    refetchInterval: ({ state }) =>
      state.data !== undefined && !isOver(state.data) ? busyMilliseconds : false,
  });
  const over = query.data !== undefined && isOver(query.data);
  useEffect(() => {
    if (id === undefined || over || typeof EventSource === 'undefined') return undefined;
    const source = new EventSource(`/api/v1/jobs/${id}/events`);
    source.addEventListener('job', (event: MessageEvent<string>) => {
      const job = JSON.parse(event.data) as Job;
      // The server closes the stream at the end; a browser would only ask again.
      if (isOver(job)) source.close();
      keep(client, job);
    });
    return () => source.close();
  }, [id, over, client]);
  return query;
}

/** The latest jobs the caller may see, of one kind or (empty) of all; asked again sooner while one is under way. */
export function useLatestJobs(kind = ''): UseQueryResult<Job[]> {
  return useQuery({
    queryKey: keys.latest(kind),
    queryFn: async ({ signal }) => {
      const query = { pageSize: latestCount, ...(kind === '' ? {} : { Kind: kind }) };
      return (await send(api.GET('/api/v1/jobs', { params: { query }, signal }))).items;
    },
    refetchInterval: ({ state }) =>
      state.data?.some((job) => !isOver(job)) === true ? busyMilliseconds : restMilliseconds,
  });
}

/** Asks a job to stop. */
export function useCancelJob(): UseMutationResult<Job, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      send(api.POST('/api/v1/jobs/{id}/cancellation', { params: { path: { id } } })),
    onSuccess: (job) => keep(client, job),
  });
}

/** Makes a job just asked for known, so that the tray shows it at once. */
export function useJobStarted(): (job: Job) => void {
  const client = useQueryClient();
  return (job) => {
    client.setQueryData(keys.one(job.id), job);
    void client.invalidateQueries({ queryKey: ['jobs', 'latest'] });
  };
}
