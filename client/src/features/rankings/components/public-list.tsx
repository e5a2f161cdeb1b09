import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { Notice } from '@/shared/ui/notice';
import { TextField } from '@/shared/ui/plain-fields';

import type { PublicLists } from '../api/types';
import styles from './public-list.module.css';

/** One of the published lists for everybody: ranks, names, counties. */
export function PublicList({ lists, which }: { lists: PublicLists; which: 'top' | 'reserve' }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const entries = lists.entries.filter(
    (entry) =>
      entry.list === which &&
      [entry.name, entry.countyName?.zh, entry.countyName?.en].some(
        (name) => name?.toLowerCase().includes(wanted) === true,
      ),
  );
  return (
    <>
      <div className={cx(styles.tools, 'lp-no-print')}>
        <TextField
          inline
          type="search"
          label={t('filters.search')}
          placeholder={t('public.searchHint')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span role="status">{t('public.count', { count: entries.length })}</span>
      </div>
      {entries.length === 0 ? (
        <Notice
          icon={wanted === '' ? 'medal' : 'search'}
          title={t(wanted === '' ? 'public.nobody' : 'empty.filtered')}
          text={wanted === '' ? undefined : t('empty.filteredText')}
        />
      ) : (
        <ol className={styles.list}>
          {entries.map((entry) => (
            <li key={`${entry.rank} ${entry.name}`} className={styles.item}>
              <span className={cx(styles.rank, which === 'top' && entry.rank <= 10 && styles.first)}>
                {entry.rank}
              </span>
              <span className={styles.name} lang="zh-CN">
                {entry.name}
              </span>
              <span className={styles.county}>
                {entry.countyName === null ? '' : localized(entry.countyName)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
