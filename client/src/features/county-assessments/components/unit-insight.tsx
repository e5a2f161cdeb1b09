import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { cx } from '@/shared/ui/cx';
import { numberCell, ScrollTable } from '@/shared/ui/scroll-table';
import { Absent } from '@/shared/ui/values';

import type { Assessment, UnitExplanation } from '../api/types';
import { useIndicatorName } from './indicator-name';
import styles from './unit-insight.module.css';

type Line = UnitExplanation['indicators'][number];

function Gain({ line, total, rank }: { line: Line; total: number; rank: number }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const gain = line.totalWithOneMore - total;
  if (gain <= 0) return <span className={styles.none}>{t('unit.noGain')}</span>;
  return (
    <span className={styles.gain}>
      {t('unit.gain', { total: formatNumber(gain, 2) })}
      {line.rankWithOneMore < rank && (
        <span className={styles.up}>{t('unit.rankUp', { from: rank, to: line.rankWithOneMore })}</span>
      )}
    </span>
  );
}

/** Where a unit lost points, and what one more of each indicator would bring; the costliest first. */
export function UnitInsight(props: { assessment: Assessment; explanation: UnitExplanation }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  const { assessment, explanation } = props;
  const lines = [...explanation.indicators].sort((left, right) => right.lostTotal - left.lostTotal);
  const most = Math.max(0.01, ...lines.map((line) => line.lostTotal));
  return (
    <ScrollTable stacks title={t('unit.lostTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.indicator')}</th>
          <th scope="col" className={numberCell}>
            {t('columns.figure')}
          </th>
          <th scope="col" className={numberCell}>
            {t('columns.rank')}
          </th>
          <th scope="col" className={numberCell}>
            {t('columns.points')}
          </th>
          <th scope="col">{t('columns.lost')}</th>
          <th scope="col" className={numberCell}>
            {t('columns.nextBand')}
          </th>
          <th scope="col">{t('columns.oneMore')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const indicator = assessment.indicators.find((one) => one.id === line.indicatorId);
          return (
            <tr key={line.indicatorId}>
              <th scope="row" title={indicator && names.definition(indicator)}>
                {indicator === undefined ? line.name : names.name(indicator)}
                <span className={styles.weight}>
                  {t('unit.weight', { percent: formatNumber(indicator?.weightPercent ?? 0) })}
                </span>
              </th>
              <td className={numberCell}>{formatNumber(line.figure)}</td>
              <td className={numberCell}>{line.rank}</td>
              <td className={numberCell}>
                {line.points}
                <span className={styles.weight}> / {line.bestPoints}</span>
              </td>
              <td>
                <span className={cx(styles.loss, line.lostTotal === 0 && styles.none)}>
                  {line.lostTotal > 0 && (
                    <span
                      className={styles.bar}
                      style={{ inlineSize: `${(line.lostTotal / most) * 72}px` }}
                    />
                  )}
                  {line.lostTotal === 0 ? t('unit.nothingLost') : `−${formatNumber(line.lostTotal, 2)}`}
                </span>
              </td>
              <td className={numberCell}>
                {line.figureForNextBand == null ? <Absent /> : formatNumber(line.figureForNextBand)}
              </td>
              <td>
                <Gain line={line} total={explanation.total ?? 0} rank={explanation.rank ?? 0} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
