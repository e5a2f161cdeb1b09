import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { cx } from './cx';
import styles from './tab-links.module.css';

interface Tab<T extends string> {
  value: T;
  label: string;
  count?: number | undefined;
}

/** Which part of a page is shown, kept in the address; the first is the default. */
export function useTab<T extends string>(values: readonly [T, ...T[]], parameter = 'tab'): T {
  const [parameters] = useSearchParams();
  return values.find((value) => value === parameters.get(parameter)) ?? values[0];
}

/** Links between the parts of a page; the other parameters of the address stay. */
export function TabLinks<T extends string>(props: {
  label: string;
  tabs: readonly Tab<T>[];
  current: T;
  parameter?: string;
}): ReactElement {
  const [parameters] = useSearchParams();
  const target = (value: T): string => {
    const next = new URLSearchParams(parameters);
    if (value === props.tabs[0]?.value) next.delete(props.parameter ?? 'tab');
    else next.set(props.parameter ?? 'tab', value);
    next.delete('page');
    return `?${next.toString()}`;
  };
  return (
    <nav aria-label={props.label} className={cx(styles.tabs, 'lp-no-print')}>
      {props.tabs.map((tab) => (
        <Link
          key={tab.value}
          to={target(tab.value)}
          replace
          preventScrollReset
          className={styles.tab}
          aria-current={tab.value === props.current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
