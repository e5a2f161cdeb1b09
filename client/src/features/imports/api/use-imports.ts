import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { components } from '@/api/schema';

export type ImportReport = components['schemas']['ImportReport'];
export type ImportSummary = components['schemas']['ImportSummary'];
export type ImportFinding = components['schemas']['ImportFindingReport'];
export type ImportForm = components['schemas']['ImportFormResponse'];
export type ImportProgress = components['schemas']['ImportProgress'];
export type UndoneImport = components['schemas']['UndoneImport'];
export type ImportPage = components['schemas']['ImportSummaryPagedList'];

/** Address of the empty spreadsheet to fill in. */
export const templateAddress = '/api/v1/imports/enterprises/template.xlsx';

/** One page of the history. */
export function useImports(page: number, pageSize: number): UseQueryResult<ImportPage> {
  return useQuery({
    queryKey: ['imports', 'list', page, pageSize],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/imports', { params: { query: { page, pageSize } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => send(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
  });
}

/** The report of one import. */
export function useImport(id: string): UseQueryResult<ImportReport> {
  return useQuery(importQuery(id));
}

function toForm(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** The file with its faults marked, as the officer's own workbook. */
export async function annotate(file: File): Promise<Blob> {
  return await send(
    api.POST('/api/v1/imports/enterprises/annotated', {
      body: {},
      bodySerializer: () => toForm(file),
      parseAs: 'blob',
    }),
  );
}

/** Workbooks to fill in, one a purpose. */
export function useImportForms(): UseQueryResult<ImportForm[]> {
  return useQuery({
    queryKey: ['imports', 'forms'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/imports/enterprises/forms', { signal })),
    staleTime: Infinity,
  });
}

/** How far the import sent under a key is; asked every half second while it runs. */
export function useImportProgress(key: string | null): UseQueryResult<ImportProgress> {
  return useQuery({
    queryKey: ['imports', 'running', key],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/imports/running/{key}', { params: { path: { key: key ?? '' } }, signal })),
    enabled: key !== null,
    refetchInterval: 500,
    gcTime: 0,
  });
}

/** Stops a running import. */
export function useStopImport(): UseMutationResult<unknown, Error, string> {
  return useMutation({
    mutationFn: (key) => send(api.DELETE('/api/v1/imports/running/{key}', { params: { path: { key } } })),
  });
}

/** Takes a committed import back. */
export function useUndoImport(id: string): UseMutationResult<UndoneImport, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason) =>
      send(api.POST('/api/v1/imports/{id}/undoing', { params: { path: { id } }, body: { reason } })),
    onSuccess: () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' }),
  });
}

/** A refusal carries the whole report as a success would: to the reader both are reports. */
async function sendFile(file: File, dryRun: boolean, key: string): Promise<ImportReport> {
  try {
    return await send(
      api.POST('/api/v1/imports/enterprises', {
        params: { query: { dryRun, key } },
        body: {},
        bodySerializer: () => toForm(file),
      }),
    );
  } catch (failure) {
    if (isProblem(failure) && failure.code === 'import.refused' && failure.document.report !== undefined) {
      return failure.document.report as ImportReport;
    }
    throw failure;
  }
}

/** Checks a spreadsheet, or stores it; a stored one changes what is known of enterprises. */
export function useSendSpreadsheet(): UseMutationResult<
  ImportReport,
  Error,
  { file: File; dryRun: boolean; key: string }
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun, key }) => sendFile(file, dryRun, key),
    onSuccess: async (report) => {
      await client.invalidateQueries({ queryKey: ['imports'] });
      if (report.import.outcome === 'committed') {
        await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      }
    },
  });
}
