import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import { assessmentKeys } from './keys';
import type { Figure } from './types';

export interface FiguresToReport {
  unitCode: string;
  values: Figure[];
  version: number;
}

/** Saves one unit's figures; whether saved or refused as stale, the assessment is read anew. */
export function useReportFigures(id: string): UseMutationResult<{ version: number }, Error, FiguresToReport> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ unitCode, values, version }) =>
      send(
        api.PUT('/api/v1/county-assessments/{id}/reports/{unitCode}', {
          params: { path: { id, unitCode } },
          body: { values, version },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: assessmentKeys.all }),
  });
}
