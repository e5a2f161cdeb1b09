import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { pageSizes } from '@/shared/hooks/use-table-state';

import { cx } from './cx';
import styles from './data-table.module.css';
import { Icon } from './icon';

/** Page numbers to offer: the first, the last and those around the current one; null is a gap. */
export function pagesToOffer(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((item) => item >= 1 && item <= pageCount);
  const sorted = [...new Set(wanted)].sort((left, right) => left - right);
  return sorted.flatMap((item, index) => {
    const previous = sorted[index - 1];
    if (previous === undefined || item - previous === 1) return [item];
    return item - previous === 2 ? [item - 1, item] : [null, item];
  });
}

/** The foot of a table: where one is, how many rows a page, and the other pages. */
export function Pager(props: {
  page: number;
  pageSize: number;
  totalCount: number;
  onPage: (page: number) => void;
  onPageSize: (size: number) => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  const { page, pageSize, totalCount } = props;
  const pageCount = Math.max(1, Math.ceil(totalCount / pageSize));
  const from = Math.min(totalCount, (page - 1) * pageSize + 1);
  return (
    <div className={cx(styles.foot, 'lp-no-print')}>
      <span aria-live="polite">
        {t('table.range', {
          from: formatNumber(from),
          to: formatNumber(Math.min(totalCount, page * pageSize)),
          total: formatNumber(totalCount),
        })}
      </span>
      <select
        className={styles.select}
        aria-label={t('table.pageSize')}
        value={pageSize}
        onChange={(event) => props.onPageSize(Number(event.target.value))}
      >
        {pageSizes.map((size) => (
          <option key={size} value={size}>
            {t('table.pageSizeOption', { size })}
          </option>
        ))}
      </select>
      <nav aria-label={t('table.pages')} className={styles.pages}>
        <button
          type="button"
          className={styles.pageButton}
          aria-label={t('table.previous')}
          disabled={page <= 1}
          onClick={() => props.onPage(page - 1)}
        >
          <Icon name="chevronLeft" />
        </button>
        {pagesToOffer(page, pageCount).map((item, index) =>
          item === null ? (
            <span key={`gap-${index}`} aria-hidden="true">
              …
            </span>
          ) : (
            <button
              key={item}
              type="button"
              className={styles.pageButton}
              aria-label={t('table.page', { page: item })}
              aria-current={item === page ? 'page' : undefined}
              onClick={() => props.onPage(item)}
            >
              {item}
            </button>
          ),
        )}
        <button
          type="button"
          className={styles.pageButton}
          aria-label={t('table.next')}
          disabled={page >= pageCount}
          onClick={() => props.onPage(page + 1)}
        >
          <Icon name="chevronRight" />
        </button>
      </nav>
    </div>
  );
}
