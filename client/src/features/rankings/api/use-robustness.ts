import { useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';
import { useJobStarted } from '@/shared/jobs/use-job';
import type { Job } from '@/shared/jobs/use-job';

import { rankingKeys } from './keys';

type Schemas = components['schemas'];

export type Robustness = Schemas['RankingRobustnessResponse'];

/** How stable a draft is under other weights: a quick study, or the one a job kept. */
export function useRobustness(draftId: string, studyId?: string): UseQueryResult<Robustness> {
  return useQuery({
    queryKey: [...rankingKeys.all, 'robustness', draftId, studyId ?? 'quick'],
    queryFn: ({ signal }) =>
      studyId === undefined
        ? send(
            api.GET('/api/v1/rankings/drafts/{id}/robustness', { params: { path: { id: draftId } }, signal }),
          )
        : send(
            api.GET('/api/v1/rankings/robustness-studies/{id}', {
              params: { path: { id: studyId } },
              signal,
            }),
          ),
  });
}

/** Asks for a thorough study; the job says how far it is. */
export function useStartRobustnessStudy(
  draftId: string,
): UseMutationResult<Job, Error, Schemas['RobustnessStudyRequest']> {
  const started = useJobStarted();
  return useMutation({
    mutationFn: (body) =>
      send(
        api.POST('/api/v1/rankings/drafts/{id}/robustness-studies', {
          params: { path: { id: draftId } },
          body,
        }),
      ),
    onSuccess: started,
  });
}
