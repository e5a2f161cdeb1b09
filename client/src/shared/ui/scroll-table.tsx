import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from './cx';
import { Card } from './page';
import styles from './scroll-table.module.css';
import { stackedLines, stackedTiles, useStackedRows } from './stacked-rows';

/** Class of a cell that holds a number. */
export const numberCell = styles.number;

/** A small table on a card of its own: titled, scrolled sideways by pointer or keyboard where it is wider than the page. */
export function ScrollTable(props: {
  title: string;
  /** Where a link of the page leads. */
  anchor?: string;
  /** Shows each row as a card on a phone, for tables that are wider than one; as `tiles` where the cells hold numbers. */
  stacks?: boolean | 'tiles';
  lead?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation('shared');
  const { stacks = false } = props;
  const stacked = useStackedRows();
  return (
    <Card flush title={props.title} extra={props.extra} anchor={props.anchor}>
      {props.lead !== undefined && <p className={styles.lead}>{props.lead}</p>}
      <div
        className={styles.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('table.region', { caption: props.title })}
      >
        <table
          ref={stacks === false ? undefined : stacked}
          className={cx(styles.table, stacks !== false && (stacks === 'tiles' ? stackedTiles : stackedLines))}
        >
          <caption className="lp-visually-hidden">{props.title}</caption>
          {props.children}
        </table>
      </div>
    </Card>
  );
}
