import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

import { assessmentKeys } from './keys';

type Schemas = components['schemas'];

export type Cycle = Schemas['CycleResponse'];
export type UnitCycle = Schemas['UnitCycle'];
export type StepOffer = Schemas['StepOffer'];
export type Objection = Schemas['Objection'];
export type CycleStep = Schemas['CycleStep'];
export type Reconciliation = Schemas['ReconciliationResponse'];
export type ReconciliationLine = Schemas['ReconciliationLine'];

/** How far the year has come and what the caller may do now. */
export function useCycle(id: string): UseQueryResult<Cycle> {
  return useQuery({
    queryKey: [...assessmentKeys.all, 'cycle', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/county-assessments/{id}/cycle', { params: { path: { id } }, signal })),
  });
}

/** Reported beside recorded figures. */
export function useReconciliation(id: string): UseQueryResult<Reconciliation> {
  return useQuery({
    queryKey: [...assessmentKeys.all, 'reconciliation', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/county-assessments/{id}/reconciliation', { params: { path: { id } }, signal })),
  });
}

/** A change after which everything about assessments is read anew, whether it succeeded or was refused. */
function useChange<T>(change: (body: T) => Promise<unknown>): UseMutationResult<unknown, Error, T> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: assessmentKeys.all }),
  });
}

/** Takes a step of the year. */
export function useTakeStep(id: string): UseMutationResult<unknown, Error, Schemas['CycleStepRequest']> {
  return useChange((body) =>
    send(api.POST('/api/v1/county-assessments/{id}/steps', { params: { path: { id } }, body })),
  );
}

/** Takes a step of a unit's report. */
export function useTakeReportStep(
  id: string,
): UseMutationResult<unknown, Error, Schemas['ReportStepRequest'] & { unitCode: string }> {
  return useChange(({ unitCode, ...body }) =>
    send(
      api.POST('/api/v1/county-assessments/{id}/reports/{unitCode}/steps', {
        params: { path: { id, unitCode } },
        body,
      }),
    ),
  );
}

/** Settles which figure counts. */
export function useSettle(
  id: string,
): UseMutationResult<unknown, Error, Schemas['SettleRequest'] & { unitCode: string; indicatorId: string }> {
  return useChange(({ unitCode, indicatorId, ...body }) =>
    send(
      api.PUT('/api/v1/county-assessments/{id}/reconciliation/{unitCode}/{indicatorId}', {
        params: { path: { id, unitCode, indicatorId } },
        body,
      }),
    ),
  );
}

/** Objects to the result shown. */
export function useRaiseObjection(
  id: string,
): UseMutationResult<unknown, Error, Schemas['ObjectionRequest']> {
  return useChange((body) =>
    send(api.POST('/api/v1/county-assessments/{id}/objections', { params: { path: { id } }, body })),
  );
}

/** Answers an objection. */
export function useAnswerObjection(
  id: string,
): UseMutationResult<unknown, Error, Schemas['AnswerRequest'] & { objectionId: string }> {
  return useChange(({ objectionId, ...body }) =>
    send(
      api.POST('/api/v1/county-assessments/{id}/objections/{objectionId}/answer', {
        params: { path: { id, objectionId } },
        body,
      }),
    ),
  );
}
