import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useMetrics } from '@/shared/reference/use-metrics';
import { useCountyName } from '@/shared/reference/use-programmes';
import { cx } from '@/shared/ui/cx';
import { Card } from '@/shared/ui/page';
import { stackedLines, useStackedRows } from '@/shared/ui/stacked-rows';
import { Absent, Tag } from '@/shared/ui/values';

import type { ImportReport } from '../api/use-imports';
import styles from './report-tables.module.css';

/** The first enterprises of the file with what happens to them. */
export function PreviewTable({ preview }: { preview: ImportReport['preview'] }): ReactElement {
  const { t } = useTranslation(['imports', 'shared']);
  const countyName = useCountyName();
  const stacked = useStackedRows();
  return (
    <Card flush title={t('preview.title')} extra={<small>{t('preview.note')}</small>}>
      <div
        className={styles.scroll}
        role="region"
        tabIndex={0}
        aria-label={t('shared:table.region', { caption: t('preview.title') })}
      >
        <table ref={stacked} className={cx(styles.table, stackedLines)}>
          <thead>
            <tr>
              <th scope="col">{t('preview.row')}</th>
              <th scope="col">{t('preview.name')}</th>
              <th scope="col">{t('preview.creditCode')}</th>
              <th scope="col">{t('preview.county')}</th>
              <th scope="col">{t('preview.action')}</th>
              <th scope="col" className={styles.end}>
                {t('preview.values')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.map((item) => (
              <tr key={item.row}>
                <td>{item.row}</td>
                <th scope="row">{item.name}</th>
                <td>{item.creditCode ?? <Absent />}</td>
                <td>{item.countyCode == null ? <Absent /> : countyName(item.countyCode)}</td>
                <td>
                  <Tag tone={item.action === 'unchanged' ? undefined : 'strong'}>
                    {t(`actions.${item.action}`)}
                  </Tag>
                </td>
                <td className={styles.end}>{formatNumber(item.values)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** What each column was taken for. */
export function ColumnsTable({ columns }: { columns: ImportReport['columns'] }): ReactElement {
  const { t } = useTranslation(['imports', 'shared']);
  const localized = useLocalized();
  const metrics = useMetrics();
  const stacked = useStackedRows();
  const labels = new Map((metrics.data ?? []).map((metric) => [metric.name, localized(metric.label)]));
  return (
    <Card flush title={t('columns.title')}>
      <div
        className={styles.scroll}
        role="region"
        tabIndex={0}
        aria-label={t('shared:table.region', { caption: t('columns.title') })}
      >
        <table ref={stacked} className={cx(styles.table, stackedLines)}>
          <thead>
            <tr>
              <th scope="col">{t('columns.column')}</th>
              <th scope="col">{t('columns.header')}</th>
              <th scope="col">{t('columns.meaning')}</th>
              <th scope="col" className={styles.end}>
                {t('columns.year')}
              </th>
              <th scope="col" className={styles.end}>
                {t('columns.factor')}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.column}>
                <td>{column.column}</td>
                <th scope="row">{column.header}</th>
                <td>
                  {column.field === 'ignored' ? (
                    <Tag tone="warning">{t('columns.ignored')}</Tag>
                  ) : column.metric == null ? (
                    t(`fields.${column.field}`)
                  ) : (
                    (labels.get(column.metric) ?? column.metric)
                  )}
                </td>
                <td className={styles.end}>{column.fiscalYear ?? ''}</td>
                <td className={styles.end}>
                  {column.factor == null ? '' : `× ${formatNumber(column.factor)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
