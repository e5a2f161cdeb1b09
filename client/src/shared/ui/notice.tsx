import type { ReactElement, ReactNode } from 'react';

import { Icon } from './icon';
import type { IconName } from './icon';
import { cx } from './cx';
import styles from './notice.module.css';

/** A quiet message in place of content: nothing here yet, not allowed, not found. Says what to do next. */
export function Notice(props: {
  icon: IconName;
  title: string;
  text?: ReactNode;
  /** What to do next: one or two buttons or links. */
  children?: ReactNode;
  heading?: 'h1' | 'h2' | 'p';
  isProblem?: boolean;
}): ReactElement {
  const Heading = props.heading ?? 'p';
  return (
    <div className={cx(styles.notice, props.isProblem === true && styles.problem)}>
      <span className={styles.icon}>
        <Icon name={props.icon} size={30} />
      </span>
      <Heading className={styles.title}>{props.title}</Heading>
      {props.text !== undefined && <div className={styles.text}>{props.text}</div>}
      {props.children !== undefined && <div className={styles.actions}>{props.children}</div>}
    </div>
  );
}
