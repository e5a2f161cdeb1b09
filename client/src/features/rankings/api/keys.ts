import type { ListReference } from './types';

/** Keys of everything the feature loads; a change anywhere makes all of it stale. */
export const rankingKeys = {
  all: ['rankings'] as const,
  drafts: (page: number, pageSize: number) => ['rankings', 'drafts', page, pageSize] as const,
  draft: (id: string) => ['rankings', 'draft', id] as const,
  editions: (page: number, pageSize: number) => ['rankings', 'editions', page, pageSize] as const,
  edition: (id: string) => ['rankings', 'edition', id] as const,
  difference: (id: string) => ['rankings', 'difference', id] as const,
  verification: (id: string) => ['rankings', 'verification', id] as const,
  entries: (list: ListReference, query: unknown) => ['rankings', 'entries', list, query] as const,
  score: (list: ListReference, enterpriseId: string) => ['rankings', 'score', list, enterpriseId] as const,
  models: ['rankings', 'models'] as const,
  public: ['public-rankings'] as const,
};
