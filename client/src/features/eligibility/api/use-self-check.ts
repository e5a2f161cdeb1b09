import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';

import type { Preview, PreviewRequest } from './types';

/** Judges figures sent along; nothing is stored. */
export function useSelfCheck(): UseMutationResult<Preview, Error, PreviewRequest> {
  return useMutation({
    mutationFn: (body) => send(api.POST('/api/v1/eligibility/preview', { body })),
  });
}
