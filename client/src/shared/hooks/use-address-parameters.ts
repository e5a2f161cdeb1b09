import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Sets a parameter to the values given; none, or an empty one, takes it out. */
export type SetAddressParameter = (name: string, ...values: readonly string[]) => void;

/**
 * What controls show and keep in the address. A change is drawn before the event ends: otherwise a tick springs back until a slow
 * machine has drawn the page anew, and a second click in the meantime would undo the first.
 */
export function useAddressParameters(): [URLSearchParams, SetAddressParameter] {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback<SetAddressParameter>(
    (name, ...values) => {
      const next = new URLSearchParams(parameters);
      next.delete(name);
      // A list beside shows other rows now, from its first page on.
      next.delete('page');
      for (const value of values) if (value !== '') next.append(name, value);
      setParameters(next, { replace: true, preventScrollReset: true, flushSync: true });
    },
    [parameters, setParameters],
  );
  return [parameters, set];
}
