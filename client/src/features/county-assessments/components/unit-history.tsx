import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { numberCell, ScrollTable } from '@/shared/ui/scroll-table';
import { Absent } from '@/shared/ui/values';

import type { Assessment } from '../api/types';
import { useAssessmentsOf } from '../api/use-assessment';
import { useAssessments } from '../api/use-assessments';
import { StatusTag } from './status-tag';

/** Totals and ranks of a unit over the years of the same scheme. */
export function UnitHistory(props: { schemeId: string; unitCode: string }): ReactElement | null {
  const { t } = useTranslation('county-assessments');
  const list = useAssessments(1, 20);
  const ids = list.data?.items.filter((one) => one.schemeId === props.schemeId).map((one) => one.id) ?? [];
  const years = useAssessmentsOf(ids)
    .map((query) => query.data)
    .filter((year): year is Assessment => year !== undefined);
  if (years.length < 2) return null;
  return (
    <ScrollTable title={t('unit.historyTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.year')}</th>
          <th scope="col" className={numberCell}>
            {t('columns.total')}
          </th>
          <th scope="col" className={numberCell}>
            {t('columns.rank')}
          </th>
          <th scope="col">{t('columns.status')}</th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => {
          const unit = year.units.find((one) => one.unitCode === props.unitCode);
          return (
            <tr key={year.id}>
              <th scope="row">
                <Link to={`/county-assessments/${year.id}/units/${props.unitCode}`}>
                  {t('year', { year: year.year })}
                </Link>
              </th>
              <td className={numberCell}>{unit?.total == null ? <Absent /> : formatNumber(unit.total, 2)}</td>
              <td className={numberCell}>{unit?.rank ?? <Absent />}</td>
              <td>
                {unit?.disqualification == null ? (
                  <StatusTag status={year.status} isOverdue={year.isOverdue} />
                ) : (
                  t('barred.title')
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
