/** Keys of everything the feature loads; a change anywhere makes all of it stale. */
export const assessmentKeys = {
  all: ['county-assessments'] as const,
  list: (page: number, pageSize: number) => ['county-assessments', 'list', page, pageSize] as const,
  one: (id: string) => ['county-assessments', 'one', id] as const,
  explanation: (id: string, unitCode: string) => ['county-assessments', 'explanation', id, unitCode] as const,
  history: (schemeId: string) => ['county-assessments', 'history', schemeId] as const,
  verification: (id: string) => ['county-assessments', 'verification', id] as const,
};
