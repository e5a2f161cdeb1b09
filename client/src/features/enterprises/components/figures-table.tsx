import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { MetricValue, useMetricUnit } from '@/shared/reference/metric-value';
import { cx } from '@/shared/ui/cx';
import { Sparkline } from '@/shared/ui/sparkline';
import { stackedTiles, useStackedRows } from '@/shared/ui/stacked-rows';
import { Absent } from '@/shared/ui/values';

import type { CurrentFigures } from '../figures';
import styles from './figures-table.module.css';

const mostYears = 5;

/** Yearly figures: metrics down, years across, and a small picture of the trend. */
export function FiguresTable({ figures }: { figures: CurrentFigures }): ReactElement {
  const { t } = useTranslation(['enterprises', 'shared']);
  const localized = useLocalized();
  const unitOf = useMetricUnit();
  const stacked = useStackedRows();
  const years = figures.years.slice(-mostYears);
  return (
    <div
      className={styles.scroll}
      role="region"
      tabIndex={0}
      aria-label={t('shared:table.region', { caption: t('detail.figures') })}
    >
      <table ref={stacked} className={cx(styles.table, stackedTiles)}>
        <caption className="lp-visually-hidden">{t('detail.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('detail.metric')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
            <th scope="col" className={styles.trend}>
              {t('detail.trend')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.yearly.map(({ metric, byYear }) => (
            <tr key={metric.name}>
              <th scope="row" title={localized(metric.definition)}>
                {localized(metric.label)}
                {metric.kind !== 'ratio' && <span className={styles.unit}>{unitOf(metric)}</span>}
              </th>
              {years.map((year) => {
                const fact = byYear.get(year);
                return (
                  <td key={year} className={cx(metric.kind === 'choice' && styles.word)}>
                    {fact === undefined ? (
                      <Absent />
                    ) : (
                      <MetricValue metric={metric} number={fact.number} text={fact.text} />
                    )}
                  </td>
                );
              })}
              <td>
                <Sparkline values={years.map((year) => byYear.get(year)?.number ?? null)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
