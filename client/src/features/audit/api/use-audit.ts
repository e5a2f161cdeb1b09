import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type AuditRecord = components['schemas']['AuditRecord'];
export type AuditPage = components['schemas']['AuditRecordPagedList'];
export type AuditVerification = components['schemas']['AuditVerification'];

export const auditFilters = ['from', 'to', 'user', 'action', 'subject'] as const;
export type AuditFilter = (typeof auditFilters)[number];
type Filters = Readonly<Record<AuditFilter, string | undefined>>;

function given(filters: Filters): Partial<Record<AuditFilter, string>> {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** Address of the workbook with the records that fit. */
export function exportAddress(filters: Filters): string {
  return `/api/v1/audit/records.xlsx?${new URLSearchParams(given(filters)).toString()}`;
}

/** One page of the trail, newest first. */
export function useAuditRecords(filters: Filters, page: number, pageSize: number): UseQueryResult<AuditPage> {
  const query = { ...given(filters), page, pageSize };
  return useQuery({
    queryKey: ['audit', 'records', query],
    queryFn: ({ signal }) => send(api.GET('/api/v1/audit/records', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Checks the whole trail when asked to; the answer is never a remembered one. */
export function useAuditVerification(asked: boolean): UseQueryResult<AuditVerification> {
  return useQuery({
    queryKey: ['audit', 'verification'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/audit/verification', { signal })),
    enabled: asked,
    gcTime: 0,
    staleTime: 0,
  });
}
