import type { ReactElement, ReactNode } from 'react';

import styles from './stat-tile.module.css';

/** A row of key figures. */
export function StatTiles({ children }: { children: ReactNode }): ReactElement {
  return <dl className={styles.row}>{children}</dl>;
}

/** One key figure with its name, and what it is about or where it is from. */
export function StatTile(props: { label: string; children: ReactNode; note?: ReactNode }): ReactElement {
  return (
    <div className={styles.tile}>
      <dt className={styles.label}>{props.label}</dt>
      <dd className={styles.value}>{props.children}</dd>
      {props.note !== undefined && <dd className={styles.note}>{props.note}</dd>}
    </div>
  );
}
