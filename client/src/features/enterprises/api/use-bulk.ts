import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { forgetEnterprises } from './use-enterprise';

type Schemas = components['schemas'];

export type BulkRow = Schemas['BulkRow'];
type StageChange = Schemas['StageChange'];

/** An action on many enterprises. */
export type BulkAction =
  { kind: 'tag'; ids: string[]; tag: string; isCarried: boolean } | { kind: 'stage'; changes: StageChange[] };

/** Tags in use, the most used first. */
export function useTags(): UseQueryResult<Schemas['TagUse'][]> {
  return useQuery({
    queryKey: ['enterprises', 'tags'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/enterprises/tags', { signal })),
  });
}

/** Does an action on many; the answer says what became of each. */
export function useBulk(): UseMutationResult<BulkRow[], Error, BulkAction> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action) =>
      action.kind === 'tag'
        ? send(
            api.POST('/api/v1/enterprises/tags', {
              body: { ids: action.ids, tag: action.tag, isCarried: action.isCarried },
            }),
          )
        : send(api.POST('/api/v1/enterprises/stages', { body: { changes: action.changes } })),
    onSuccess: () => forgetEnterprises(client),
  });
}

/** The action that takes back what was done, for the rows that were done; null when none was. */
export function opposite(action: BulkAction, rows: readonly BulkRow[]): BulkAction | null {
  const done = rows.filter((row) => row.outcome === 'done');
  if (done.length === 0) return null;
  if (action.kind === 'tag')
    return { ...action, ids: done.map((row) => row.id), isCarried: !action.isCarried };
  return {
    kind: 'stage',
    changes: done.flatMap((row) =>
      row.stageBefore == null ? [] : [{ id: row.id, stage: row.stageBefore, version: row.version ?? null }],
    ),
  };
}
