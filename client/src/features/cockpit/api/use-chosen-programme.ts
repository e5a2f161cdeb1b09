import { useSearchParams } from 'react-router';

import { useProgrammes } from '@/shared/reference/use-programmes';
import type { PolicyPack } from '@/shared/reference/use-programmes';

/** The city's programme looked at, from the address or the first; null while the programmes are loaded. */
export function useChosenProgramme(): {
  programme: PolicyPack | null;
  programmes: readonly PolicyPack[];
  choose: (id: string) => void;
} {
  const [parameters, setParameters] = useSearchParams();
  const programmes = (useProgrammes().data ?? []).filter((pack) => pack.city != null);
  const wanted = parameters.get('programme');
  return {
    programme: programmes.find((pack) => pack.id === wanted) ?? programmes[0] ?? null,
    programmes,
    choose: (id) => setParameters({ programme: id }, { replace: true }),
  };
}
