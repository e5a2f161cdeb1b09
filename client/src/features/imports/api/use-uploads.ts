import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';
import { isOver, useJobStarted } from '@/shared/jobs/use-job';

export type ImportUpload = components['schemas']['UploadResponse'];

const keys = {
  all: ['imports', 'uploads'] as const,
  one: (id: string) => ['imports', 'uploads', id] as const,
};
const busyMilliseconds = 3_000;

/** Address of the officer's own workbook with its faults marked. */
export const annotatedAddress = (id: string): string => `/api/v1/imports/uploads/${id}/annotated.xlsx`;

/** Whether a job of an upload has yet to end. */
export function isBusy(upload: ImportUpload): boolean {
  return !isOver(upload.check) || (upload.commit != null && !isOver(upload.commit));
}

/** One file sent to be imported; how its jobs go on is followed job by job. */
export function useUpload(id: string): UseQueryResult<ImportUpload> {
  return useQuery({
    queryKey: keys.one(id),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/imports/uploads/{id}', { params: { path: { id } }, signal })),
  });
}

/** The caller's files that are still kept, newest first. */
export function useUploads(): UseQueryResult<ImportUpload[]> {
  return useQuery({
    queryKey: keys.all,
    queryFn: ({ signal }) => send(api.GET('/api/v1/imports/uploads', { signal })),
    refetchInterval: ({ state }) => (state.data?.some(isBusy) === true ? busyMilliseconds : false),
  });
}

/** Sends a file; its check begins at once. */
export function useSendUpload(): UseMutationResult<ImportUpload, Error, File> {
  const client = useQueryClient();
  const started = useJobStarted();
  return useMutation({
    mutationFn: (file) => {
      const form = new FormData();
      form.append('file', file);
      return send(api.POST('/api/v1/imports/uploads', { body: {}, bodySerializer: () => form }));
    },
    onSuccess: (upload) => {
      client.setQueryData(keys.one(upload.id), upload);
      started(upload.check);
    },
  });
}

/** Asks for a checked file to be stored. */
export function useCommitUpload(id: string): UseMutationResult<ImportUpload, Error, void> {
  const client = useQueryClient();
  const started = useJobStarted();
  return useMutation({
    mutationFn: () => send(api.POST('/api/v1/imports/uploads/{id}/commit', { params: { path: { id } } })),
    onSuccess: (upload) => {
      client.setQueryData(keys.one(id), upload);
      if (upload.commit != null) started(upload.commit);
    },
  });
}
