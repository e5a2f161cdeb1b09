import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type Attachment = components['schemas']['AttachmentResponse'];

/** What files belong to: a kind of thing, which one, and a part of it. */
export interface AttachmentSubject {
  kind: string;
  subjectId: string;
  part: string;
}

const keyOf = (subject: AttachmentSubject) => ['attachments', subject.kind, subject.subjectId] as const;

/** Where the bytes are; with `preview` the browser shows them. */
export function contentAddress(id: string, preview = false): string {
  return `/api/v1/attachments/${id}/content${preview ? '?preview=true' : ''}`;
}

/** Everything attached to a thing and its parts; lists of its parts share the one answer. */
export function useAttachments(
  kind: string,
  subjectId: string,
  enabled = true,
): UseQueryResult<Attachment[]> {
  return useQuery({
    enabled,
    queryKey: keyOf({ kind, subjectId, part: '' }),
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/attachments', { params: { query: { kind, subjectId } }, signal })),
  });
}

export interface Upload {
  file: File;
  /** The last version of the attachment it replaces. */
  replaces?: string | undefined;
}

function toForm(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** Attaches a file to a part of a thing. */
export function useAttachFile(subject: AttachmentSubject): UseMutationResult<Attachment, Error, Upload> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, replaces }) =>
      send(
        api.POST('/api/v1/attachments', {
          params: { query: { ...subject, ...(replaces === undefined ? {} : { replaces }) } },
          body: {},
          bodySerializer: () => toForm(file),
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(subject) }),
  });
}

/** Withdraws an attachment; it stays on record. */
export function useWithdrawAttachment(
  subject: AttachmentSubject,
): UseMutationResult<unknown, Error, { id: string; reason: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }) =>
      send(api.POST('/api/v1/attachments/{id}/withdrawal', { params: { path: { id } }, body: { reason } })),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(subject) }),
  });
}
