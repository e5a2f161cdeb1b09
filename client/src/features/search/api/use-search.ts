import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type SearchAnswer = components['schemas']['SearchResponse'];
export type SearchGroup = components['schemas']['SearchGroup'];
export type SearchItem = components['schemas']['SearchItem'];
export type SearchKind = SearchGroup['kind'];

/** What the text finds, at most `take` of each kind; nothing is asked for blank text. */
export function useSearch(text: string, take: number): UseQueryResult<SearchAnswer> {
  return useQuery({
    queryKey: ['search', text, take],
    queryFn: ({ signal }) => send(api.GET('/api/v1/search', { params: { query: { text, take } }, signal })),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}
