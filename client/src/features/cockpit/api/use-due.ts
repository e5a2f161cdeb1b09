import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';
import { useLocalized } from '@/shared/hooks/use-language';

export type Due = components['schemas']['DueResponse'];
export type DueGroup = components['schemas']['DueGroup'];
export type DueItem = components['schemas']['DueItem'];
export type DueKind = components['schemas']['DueKind'];

export const dueKinds: readonly DueKind[] = [
  'reform',
  'opinions',
  'recheck',
  'promise',
  'certificate',
  'campaign',
  'assessment',
  'objections',
];

const askAgainMilliseconds = 300_000;

/** What is overdue and what is due within thirty days; every kind counted in full, its first `take` named. */
export function useDue(
  programme: string,
  take: number,
  { kind, onlyOverdue = false }: { kind?: DueKind | undefined; onlyOverdue?: boolean } = {},
): UseQueryResult<Due> {
  return useQuery({
    queryKey: ['cockpit', 'due', programme, take, kind, onlyOverdue],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/cockpit/due', {
          params: { query: { programme, take, onlyOverdue, ...(kind === undefined ? {} : { kind }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: askAgainMilliseconds,
  });
}

/** Name of what is due, in the language in force where it has one. */
export function useDueName(): (item: DueItem) => string {
  const localized = useLocalized();
  return (item) => localized({ zh: item.name, en: item.nameEn ?? '' });
}
