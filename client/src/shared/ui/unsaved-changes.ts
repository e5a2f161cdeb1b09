import { createContext, use, useLayoutEffect, useRef } from 'react';

/** Answers whether something entered would be lost now. */
export type Ask = () => boolean;

/** What the page asks before it is left; a dialog gives its content a set of its own, asked before it closes. */
export const UnsavedScope = createContext<Set<Ask>>(new Set());

export function anyUnsaved(scope: ReadonlySet<Ask>): boolean {
  return [...scope].some((ask) => ask());
}

/** Joins what is asked before the page or the dialog around is left. `GuardedForm` does it for every form. */
export function useUnsavedChanges(isDirty: Ask): void {
  const scope = use(UnsavedScope);
  const latest = useRef(isDirty);
  useLayoutEffect(() => {
    latest.current = isDirty;
  });
  useLayoutEffect(() => {
    const ask = (): boolean => latest.current();
    scope.add(ask);
    return () => {
      scope.delete(ask);
    };
  }, [scope]);
}
