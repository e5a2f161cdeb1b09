import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { numberCell, ScrollTable } from '@/shared/ui/scroll-table';
import { Absent } from '@/shared/ui/values';

import { useHistory } from '../api/use-history';
import type { History } from '../api/types';
import styles from './unit-insight.module.css';
import { UnitName } from './unit-name';

function Years({ history }: { history: History }): ReactElement {
  const { t } = useTranslation('county-assessments');
  // Units as the latest year prints them; one that is gone since then has no row.
  const latest = history.years.at(-1);
  return (
    <ScrollTable stacks="tiles" title={t('history.title')} lead={t('history.lead')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.unit')}</th>
          {history.years.map((year) => (
            <th key={year.assessmentId} scope="col" className={numberCell}>
              <Link to={`/county-assessments/${year.assessmentId}`}>{t('year', { year: year.year })}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {latest?.units.map((unit) => (
          <tr key={unit.unitCode}>
            <th scope="row">
              <Link to={`/county-assessments/${latest.assessmentId}/units/${unit.unitCode}`}>
                <UnitName printed={unit.unit} />
              </Link>
            </th>
            {history.years.map((year) => {
              const found = year.units.find((one) => one.unitCode === unit.unitCode);
              return (
                <td key={year.assessmentId} className={numberCell}>
                  {found === undefined ? (
                    <Absent />
                  ) : found.rank == null || found.total == null ? (
                    t('barred.title')
                  ) : (
                    <>
                      {t('history.rank', { rank: found.rank })}{' '}
                      <span className={styles.weight}>{formatNumber(found.total, 2)}</span>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Ranks and totals of every unit over the published years of a scheme. */
export function HistoryView({ schemeId }: { schemeId: string }): ReactElement {
  const { t } = useTranslation('county-assessments');
  return (
    <QueryStates
      query={useHistory(schemeId)}
      isEmpty={(history) => history.years.length === 0}
      empty={
        <Card>
          <Notice icon="list" title={t('history.empty')} text={t('history.emptyText')} />
        </Card>
      }
    >
      {(history) => <Years history={history} />}
    </QueryStates>
  );
}
