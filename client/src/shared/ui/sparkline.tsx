import type { ReactElement } from 'react';

const width = 72;
const height = 20;

/** A word-sized picture of a series, for the end of a table row; the numbers stand beside it. */
export function Sparkline({ values }: { values: readonly (number | null)[] }): ReactElement | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low || 1;
  const slot = width / values.length;
  const yOf = (value: number): number => height - ((value - low) / span) * height;
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false" style={{ display: 'block' }}>
      {values.map((value, index) =>
        value === null ? null : (
          <rect
            key={index}
            x={index * slot + slot * 0.18}
            width={slot * 0.64}
            y={Math.min(yOf(value), yOf(0))}
            height={Math.max(1, Math.abs(yOf(value) - yOf(0)))}
            fill={value < 0 ? 'var(--lp-not-met)' : 'var(--lp-series-1)'}
            opacity={index === values.length - 1 ? 1 : 0.55}
          />
        ),
      )}
    </svg>
  );
}
