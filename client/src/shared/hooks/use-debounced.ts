import { useEffect, useState } from 'react';

/** Equal in content: callers hand over objects made anew at every drawing. */
function same(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}

/** The value once it has rested for the given time, in milliseconds. */
export function useDebounced<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  const isSettled = same(settled, value);
  useEffect(() => {
    if (isSettled) return;
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, isSettled, milliseconds]);
  return settled;
}
