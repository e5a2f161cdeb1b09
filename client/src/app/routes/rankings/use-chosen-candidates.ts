import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

import { mostCompared } from '@/features/rankings/api/use-entries';

function read(parameters: URLSearchParams, name: string): readonly string[] {
  return (parameters.get(name) ?? '')
    .split(',')
    .filter((id) => id !== '')
    .slice(0, mostCompared);
}

/** Candidates named in the address. */
export function useNamedCandidates(name: string): readonly string[] {
  const [parameters] = useSearchParams();
  return read(parameters, name);
}

export interface ChosenCandidates {
  chosen: readonly string[];
  toggle: (enterpriseId: string) => void;
  clear: () => void;
}

/** Candidates picked for a comparison. Kept here, so that two quick clicks both count, and in the address, so that going back keeps them. */
export function useChosenCandidates(): ChosenCandidates {
  const [parameters, setParameters] = useSearchParams();
  const [chosen, setChosen] = useState(() => read(parameters, 'chosen'));
  const wanted = chosen.join(',');
  const written = parameters.get('chosen') ?? '';
  useEffect(() => {
    if (wanted === written) return;
    setParameters(
      (previous) => {
        const next = new URLSearchParams(previous);
        if (wanted === '') next.delete('chosen');
        else next.set('chosen', wanted);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [wanted, written, setParameters]);
  return {
    chosen,
    toggle: (id) =>
      setChosen((previous) =>
        previous.includes(id)
          ? previous.filter((one) => one !== id)
          : [...previous, id].slice(0, mostCompared),
      ),
    clear: () => setChosen([]),
  };
}
