import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { OfficialSheet } from '@/shared/ui/official-sheet';

import type { Assessment } from '../api/types';
import styles from './annex-tables.module.css';

function Foot({ assessment }: { assessment: Assessment }): ReactElement {
  const { t } = useTranslation('county-assessments', { lng: 'zh-CN' });
  const barred = assessment.units.filter((unit) => unit.disqualification != null);
  return (
    <div className={styles.foot}>
      <p>
        {t('print.year', { year: assessment.year })}
        {barred.map((unit) => (
          <span key={unit.unitCode}>{t('print.barredNote', { unit: unit.unit })}</span>
        ))}
      </p>
      <p>
        {assessment.signedOff == null
          ? t('print.draft')
          : t('print.signed', { name: assessment.signedOff.name, day: assessment.signedOff.at.slice(0, 10) })}
      </p>
    </div>
  );
}

/** Annex table 1: the figures, exactly as printed in the document. */
function FiguresTable({ assessment }: { assessment: Assessment }): ReactElement {
  const { t } = useTranslation('county-assessments', { lng: 'zh-CN' });
  const words = assessment.tables;
  return (
    <OfficialSheet landscape>
      <p className={styles.annex}>{words.figuresLabel}</p>
      <h2 className={styles.title}>{words.figuresTitle}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {words.indicatorHeading}
            </th>
            {assessment.indicators.map((indicator) => (
              <th key={indicator.id} scope="col">
                {indicator.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assessment.units.map((unit) => (
            <tr key={unit.unitCode}>
              <th scope="row">{unit.unit}</th>
              {unit.disqualification != null ? (
                <td colSpan={assessment.indicators.length}>{t('print.barred')}</td>
              ) : (
                assessment.indicators.map((indicator, column) => (
                  <td key={indicator.id}>{unit.values[column] ?? ''}</td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Foot assessment={assessment} />
    </OfficialSheet>
  );
}

/** The corner of a table with three heads: what the columns are, the row below them, and the rows. */
function Corner({ words: [columns, below, rows] }: { words: [string, string, string] }): ReactElement {
  return (
    <>
      <svg className={styles.diagonals} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path
          d="M0 0 100 58M0 0 58 100"
          stroke="currentColor"
          fill="none"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className={styles.cornerColumns}>{columns}</span>
      <span className={styles.cornerBelow}>{below}</span>
      <span className={styles.cornerRows}>{rows}</span>
    </>
  );
}

/** Annex table 2: the points with the row of weights, exactly as printed in the document. */
function PointsTable({ assessment }: { assessment: Assessment }): ReactElement {
  const { t } = useTranslation('county-assessments', { lng: 'zh-CN' });
  const words = assessment.tables;
  return (
    <OfficialSheet landscape>
      <p className={styles.annex}>{words.pointsLabel}</p>
      <h2 className={styles.title}>{words.pointsTitle}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th rowSpan={2} className={styles.corner}>
              <Corner words={[words.indicatorHeading, words.weightHeading, words.unitHeading]} />
            </th>
            {assessment.indicators.map((indicator) => (
              <th key={indicator.id} scope="col">
                {`${indicator.name}${words.pointsSuffix}`}
              </th>
            ))}
            <th scope="col" rowSpan={2}>
              {words.totalHeading}
            </th>
          </tr>
          <tr>
            {assessment.indicators.map((indicator) => (
              <td key={indicator.id}>{formatNumber(indicator.weightPercent)}%</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {assessment.units.map((unit) => (
            <tr key={unit.unitCode}>
              <th scope="row">{unit.unit}</th>
              {unit.disqualification != null ? (
                <td colSpan={assessment.indicators.length + 1}>{t('print.barred')}</td>
              ) : (
                <>
                  {assessment.indicators.map((indicator, column) => (
                    <td key={indicator.id}>{unit.points[column] ?? ''}</td>
                  ))}
                  <td>{unit.total == null ? '' : formatNumber(unit.total, 2)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Foot assessment={assessment} />
    </OfficialSheet>
  );
}

/** The two tables of the annex on paper, with the labels and heads of the scheme's own document. */
export function AnnexTables({ assessment }: { assessment: Assessment }): ReactElement {
  return (
    <div>
      <FiguresTable assessment={assessment} />
      <PointsTable assessment={assessment} />
    </div>
  );
}
