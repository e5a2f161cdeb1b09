import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type ImportReport = components['schemas']['ImportReport'];
export type ImportSummary = components['schemas']['ImportSummary'];
export type ImportFinding = components['schemas']['ImportFindingReport'];
export type ImportForm = components['schemas']['ImportFormResponse'];
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

/** Workbooks to fill in, one a purpose. */
export function useImportForms(): UseQueryResult<ImportForm[]> {
  return useQuery({
    queryKey: ['imports', 'forms'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/imports/enterprises/forms', { signal })),
    staleTime: Infinity,
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
