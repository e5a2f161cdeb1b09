import type { ReactElement } from 'react';

import styles from './rank-interval.module.css';

/** Where a rank may fall: the whole range as a line, the likely one as a bar, the rank itself as a mark. Says nothing the numbers beside it do not. */
export function RankInterval(props: {
  best: number;
  likelyBest: number;
  rank: number;
  likelyWorst: number;
  worst: number;
  /** First rank of the scale. */
  from: number;
  /** Last rank of the scale. */
  to: number;
}): ReactElement {
  const count = props.to - props.from + 1;
  const at = (rank: number): string => `${((rank - props.from + 0.5) / count) * 100}%`;
  const width = (from: number, to: number): string => `${((to - from) / count) * 100}%`;
  return (
    <span className={styles.scale} aria-hidden="true">
      <span
        className={styles.range}
        style={{ insetInlineStart: at(props.best), inlineSize: width(props.best, props.worst) }}
      />
      <span
        className={styles.likely}
        style={{
          insetInlineStart: at(props.likelyBest),
          inlineSize: width(props.likelyBest, props.likelyWorst),
        }}
      />
      <span className={styles.mark} style={{ insetInlineStart: at(props.rank) }} />
    </span>
  );
}
