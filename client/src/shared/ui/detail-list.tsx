import type { ReactElement, ReactNode } from 'react';

import { cx } from './cx';
import styles from './detail-list.module.css';

/** Names with their values: one beside the other, or in several columns when `wide`. */
export function DetailList(props: {
  items: readonly { label: ReactNode; value: ReactNode; key: string }[];
  wide?: boolean;
}): ReactElement {
  return (
    <dl className={cx(styles.list, props.wide === true && styles.wide)}>
      {props.items.map((item) => (
        <div key={item.key}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
