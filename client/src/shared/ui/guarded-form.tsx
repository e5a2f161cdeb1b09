import { useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

import { useUnsavedChanges } from './unsaved-changes';

/**
 * Every form people fill in: nothing entered is lost without a question, on the page as in a dialog. What was sent is safe
 * unless it failed; resetting the form forgets it.
 */
export function GuardedForm(props: {
  onSubmit: (form: HTMLFormElement) => void;
  /** Whether what was sent last was refused. */
  hasFailed: boolean;
  /** What counts as entered, where the fields' own events say too much or too little. */
  isDirty?: () => boolean;
  id?: string;
  className?: string | undefined;
  /** Leaves the checking to the page instead of the browser. */
  noValidate?: boolean;
  children: ReactNode;
}): ReactElement {
  const { onSubmit, hasFailed, isDirty, ...form } = props;
  const state = useRef<'untouched' | 'changed' | 'sent'>('untouched');
  useUnsavedChanges(() =>
    state.current === 'sent' ? hasFailed : (isDirty?.() ?? state.current === 'changed'),
  );
  return (
    <form
      {...form}
      onSubmit={(event) => {
        event.preventDefault();
        state.current = 'sent';
        onSubmit(event.currentTarget);
      }}
      onInput={() => {
        state.current = 'changed';
      }}
      onReset={() => {
        state.current = 'untouched';
      }}
    />
  );
}
