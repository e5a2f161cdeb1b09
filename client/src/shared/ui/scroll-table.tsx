import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from './cx';
import { Card } from './page';
import styles from './scroll-table.module.css';

/** Class of a cell that holds a number. */
export const numberCell = styles.number;

/** A small table on a card of its own: titled, scrolled sideways by pointer or keyboard where it is wider than the page. */
export function ScrollTable(props: {
  title: string;
  /** Where a link of the page leads. */
  anchor?: string;
  /** Shows each row as a card on a phone; the cells name their columns in `data-label`. */
  stacks?: boolean;
  lead?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <Card flush title={props.title} extra={props.extra} anchor={props.anchor}>
      {props.lead !== undefined && <p className={styles.lead}>{props.lead}</p>}
      <div
        className={cx(styles.scroll, props.stacks === true && styles.stacks)}
        tabIndex={0}
        role="region"
        aria-label={t('table.region', { caption: props.title })}
      >
        <table className={styles.table}>
          <caption className="lp-visually-hidden">{props.title}</caption>
          {props.children}
        </table>
      </div>
    </Card>
  );
}
