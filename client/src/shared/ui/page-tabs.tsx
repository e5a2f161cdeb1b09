import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import styles from './page-tabs.module.css';

/** The tab named in the address, or the first one. */
export function useTab<Key extends string>(keys: readonly [Key, ...Key[]]): Key {
  const [parameters] = useSearchParams();
  const wanted = parameters.get('tab');
  return keys.find((key) => key === wanted) ?? keys[0];
}

/** Parts of a page, each with its own address. */
export function PageTabs<Key extends string>(props: {
  label: string;
  active: Key;
  tabs: readonly { key: Key; label: string }[];
}): ReactElement {
  return (
    <nav aria-label={props.label} className={`${styles.tabs ?? ''} lp-no-print`}>
      {props.tabs.map((tab, index) => (
        <Link
          key={tab.key}
          to={index === 0 ? '.' : `?tab=${tab.key}`}
          relative="path"
          replace
          preventScrollReset
          className={styles.tab}
          aria-current={tab.key === props.active}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
