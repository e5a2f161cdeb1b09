import type { KeyboardEvent } from 'react';

/** Closes on Escape what a button opened beside itself, and gives the focus back to that button. */
export function closeOnEscape(close: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    close();
    event.currentTarget.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
}
