import type { ReactElement } from 'react';

/** Rising steps, the last one in gold. */
export function ProductMark({ size = 28 }: { size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect x="2" y="17" width="6" height="9" rx="1" fill="#8fb4d6" />
      <rect x="11" y="10" width="6" height="16" rx="1" fill="#c9dcec" />
      <rect x="20" y="2" width="6" height="24" rx="1" fill="#d9a93a" />
    </svg>
  );
}
