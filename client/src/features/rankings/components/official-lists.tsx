import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { dayInBeijing, formatLongDay } from '@/shared/format/date';
import { OfficialSheet } from '@/shared/ui/official-sheet';

import type { PublicLists } from '../api/types';
import styles from './official-lists.module.css';

const rowsPerColumn = 50;

function ListSheet({ lists, which }: { lists: PublicLists; which: 'top' | 'reserve' }): ReactElement | null {
  const { t } = useTranslation('rankings', { lng: 'zh-CN' });
  const entries = lists.entries.filter((entry) => entry.list === which);
  if (entries.length === 0) return null;
  const title = which === 'top' ? lists.topListTitle.zh : lists.reserveListTitle.zh;
  const half = Math.max(rowsPerColumn, Math.ceil(entries.length / 2));
  const columns = [entries.slice(0, half), entries.slice(half)].filter((column) => column.length > 0);
  return (
    <OfficialSheet>
      <h2 className={styles.title}>{t('print.listTitle', { year: lists.edition.listYear, title })}</h2>
      <p className={styles.order}>{t('print.order')}</p>
      <div className={styles.columns}>
        {columns.map((column, index) => (
          <table key={index} className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.rank}>
                  {t('columns.rank')}
                </th>
                <th scope="col">{t('columns.name')}</th>
                <th scope="col" className={styles.county}>
                  {t('columns.county')}
                </th>
              </tr>
            </thead>
            <tbody>
              {column.map((entry) => (
                <tr key={`${entry.rank} ${entry.name}`}>
                  <td>{entry.rank}</td>
                  <td className={styles.name}>{entry.name}</td>
                  <td>{entry.countyName?.zh ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p className={styles.foot}>
        {t('print.foot', {
          number: lists.edition.editionNumber,
          day: formatLongDay(dayInBeijing(lists.edition.publishedAt), 'zh-CN'),
        })}
        <span>{lists.edition.contentHash}</span>
      </p>
    </OfficialSheet>
  );
}

/** The two lists on paper in the office's form. */
export function OfficialLists({ lists }: { lists: PublicLists }): ReactElement {
  return (
    <div>
      <ListSheet lists={lists} which="top" />
      <ListSheet lists={lists} which="reserve" />
    </div>
  );
}
