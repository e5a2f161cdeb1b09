import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { numberCell, ScrollTable } from '@/shared/ui/scroll-table';

import type { Library } from '../api/use-library';
import { placesOf } from './library-cards';
import styles from './reserve.module.css';

function Cell({ count, query }: { count: number; query: string }): ReactElement {
  const { t } = useTranslation('reserve-library');
  return (
    <td className={numberCell}>
      {count === 0 ? (
        '0'
      ) : (
        <Link to={`?${query}`} aria-label={t('matrix.open', { count })}>
          {formatNumber(count)}
        </Link>
      )}
    </td>
  );
}

/** Members by county and layer; every number opens its enterprises. */
export function CountyMatrix({ library }: { library: Library }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const places = placesOf(library.summary);
  const filter =
    library.summary.layers.length > 0 ? 'layer' : library.summary.kinds.length > 0 ? 'kind' : 'level';
  return (
    <ScrollTable stacks="tiles" title={t('matrix.title')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.county')}</th>
          {places.map((place) => (
            <th key={place.id} scope="col" className={numberCell}>
              {localized(place.name)}
            </th>
          ))}
          <th scope="col" className={numberCell}>
            {t('matrix.total')}
          </th>
          {library.promise != null && (
            <th scope="col" className={numberCell}>
              {t('promise.overdue')}
            </th>
          )}
        </tr>
      </thead>
      <tbody className={styles.matrix}>
        {library.counties.map((county) => {
          const code = county.countyCode ?? '';
          return (
            <tr key={code}>
              <th scope="row">{county.name == null ? t('matrix.noCounty') : localized(county.name)}</th>
              {places.map((place) => (
                <Cell
                  key={place.id}
                  count={county.counts[place.id] ?? 0}
                  query={`county=${code}&${filter}=${place.id}`}
                />
              ))}
              <Cell count={county.total} query={`county=${code}`} />
              {library.promise != null && (
                <Cell count={county.overduePromises} query={`county=${code}&promise=overdue`} />
              )}
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
