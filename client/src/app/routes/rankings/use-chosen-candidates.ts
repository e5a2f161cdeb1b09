import { useSearchParams } from 'react-router';

import { mostCompared } from '@/features/rankings/api/use-entries';

/** Candidates picked for a comparison, kept in the address so that paging and sorting keep them. */
export function useChosenCandidates(
  parameter = 'chosen',
): [readonly string[], (ids: readonly string[]) => void] {
  const [parameters, setParameters] = useSearchParams();
  const chosen = (parameters.get(parameter) ?? '').split(',').filter((id) => id !== '');
  return [
    chosen.slice(0, mostCompared),
    (ids) =>
      setParameters(
        (previous) => {
          const next = new URLSearchParams(previous);
          if (ids.length === 0) next.delete(parameter);
          else next.set(parameter, ids.slice(0, mostCompared).join(','));
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  ];
}
