import type { CSSProperties, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { cx } from '@/shared/ui/cx';
import { Card } from '@/shared/ui/page';
import { Segmented } from '@/shared/ui/segmented';
import { stackedTiles, useStackedRows } from '@/shared/ui/stacked-rows';
import { Absent } from '@/shared/ui/values';

import type { AssessedUnit, Assessment } from '../api/types';
import { useIndicatorName } from './indicator-name';
import styles from './score-table.module.css';
import { UnitName } from './unit-name';

type Order = 'printed' | 'rank';

/** Shade of a cell by its share of the most points there are: darker is better, the number says it exactly. */
function shade(points: number, best: number): CSSProperties {
  return { '--share': `${Math.round((points / best) * 52)}%` } as CSSProperties;
}

function ordered(units: readonly AssessedUnit[], order: Order): AssessedUnit[] {
  if (order === 'printed') return [...units];
  return [...units].sort((left, right) => (left.rank ?? 999) - (right.rank ?? 999));
}

function UnitRow(props: { assessment: Assessment; unit: AssessedUnit; link: string }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const { assessment, unit } = props;
  const head = (
    <th scope="row" className={styles.unit}>
      <Link to={props.link}>
        <UnitName printed={unit.unit} />
      </Link>
    </th>
  );
  if (unit.disqualification != null) {
    const { firstYear, lastYear, reason } = unit.disqualification;
    return (
      <tr>
        <td className={styles.rank}>
          <Absent />
        </td>
        {head}
        <td colSpan={assessment.indicators.length + 1} className={styles.barred}>
          <strong>{t('barred.title')}</strong> {t('barred.years', { firstYear, lastYear })} {reason}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <td className={styles.rank}>
        {unit.rank == null ? (
          <Absent />
        ) : (
          <span className={cx(unit.rank <= 3 && styles.top)}>{unit.rank}</span>
        )}
      </td>
      {head}
      {assessment.indicators.map((indicator, column) => {
        const points = unit.points[column];
        const figure = unit.values[column];
        return points == null ? (
          <td key={indicator.id} className={styles.unknown}>
            <Absent />
          </td>
        ) : (
          <td key={indicator.id} className={styles.points} style={shade(points, indicator.bestPoints)}>
            <span className={styles.value}>{points}</span>
            <span className={styles.detail}>
              {t('result.cell', {
                figure: figure == null ? '' : formatNumber(figure),
                rank: unit.ranks[column],
              })}
            </span>
          </td>
        );
      })}
      <td className={styles.total}>
        {unit.total == null ? (
          <Absent />
        ) : (
          <>
            <span>{formatNumber(unit.total, 2)}</span>
            <span
              className={styles.bar}
              style={{ inlineSize: `${(unit.total / assessment.bestTotal) * 100}%` }}
            />
          </>
        )}
      </td>
    </tr>
  );
}

/** Points of every unit in every indicator as a heat map with totals and ranks. */
export function ScoreTable({ assessment }: { assessment: Assessment }): ReactElement {
  const { t } = useTranslation(['county-assessments', 'shared']);
  const names = useIndicatorName();
  const stacked = useStackedRows();
  const [parameters, setParameters] = useSearchParams();
  const order: Order = parameters.get('order') === 'printed' ? 'printed' : 'rank';
  const best = Math.max(...assessment.indicators.map((indicator) => indicator.bestPoints));
  const levels =
    best <= 5 ? Array.from({ length: Math.floor(best) + 1 }, (_, points) => points) : [0, best / 2, best];
  return (
    <Card
      flush
      title={t('result.title')}
      extra={
        <Segmented
          label={t('result.order')}
          value={order}
          options={[
            { value: 'rank', label: t('result.byRank') },
            { value: 'printed', label: t('result.asPrinted') },
          ]}
          onChange={(next) =>
            setParameters(
              (previous) => {
                const wanted = new URLSearchParams(previous);
                if (next === 'rank') wanted.delete('order');
                else wanted.set('order', next);
                return wanted;
              },
              { replace: true, preventScrollReset: true },
            )
          }
        />
      }
    >
      {assessment.isProvisional && (
        <p className={styles.provisional}>
          {assessment.missing.length > 0
            ? t('result.provisionalMissing', { count: assessment.missing.length })
            : t('result.provisional')}
        </p>
      )}
      <div
        className={styles.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('shared:table.region', { caption: t('result.title') })}
      >
        <table ref={stacked} className={cx(styles.table, stackedTiles)}>
          <caption className="lp-visually-hidden">{t('result.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columns.rank')}</th>
              <th scope="col" className={styles.unit}>
                {t('columns.unit')}
              </th>
              {assessment.indicators.map((indicator) => (
                <th key={indicator.id} scope="col" title={names.definition(indicator)}>
                  {names.short(indicator)}
                  <span className={styles.weight}>{formatNumber(indicator.weightPercent)}%</span>
                </th>
              ))}
              <th scope="col" className={styles.totalHead}>
                {t('columns.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ordered(assessment.units, order).map((unit) => (
              <UnitRow
                key={unit.unitCode}
                assessment={assessment}
                unit={unit}
                link={`/county-assessments/${assessment.id}/units/${unit.unitCode}`}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.legend}>
        <span>{t('result.legend')}</span>
        {levels.map((points) => (
          <span key={points} className={cx(styles.points, styles.key)} style={shade(points, best)}>
            {t('result.points', { count: points })}
          </span>
        ))}
        <span className={cx(styles.unknown, styles.key)}>{t('figures.unknown')}</span>
      </div>
    </Card>
  );
}
