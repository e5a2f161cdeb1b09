import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { Deadline } from '@/shared/ui/deadline';
import { DateText, SourceNote, Tag } from '@/shared/ui/values';

import type { LibrarySummary } from '../api/use-library';
import styles from './reserve.module.css';

/** The places of a library that tell most: layers, else kinds, else levels. */
export function placesOf(library: LibrarySummary): LibrarySummary['layers'] {
  return library.layers.length > 0
    ? library.layers
    : library.kinds.length > 0
      ? library.kinds
      : library.levels;
}

/** Which window is open, or opens next. */
export function WindowTag({ window }: { window: LibrarySummary['window'] }): ReactElement | null {
  const { t } = useTranslation('reserve-library');
  if (window == null) return null;
  if (window.open != null)
    return (
      <Tag tone="strong">
        {t('window.open')} <Deadline day={window.open.closesOn} />
      </Tag>
    );
  return window.next == null ? null : (
    <Tag>
      {t('window.next')} <DateText day={window.next.opensOn} />
    </Tag>
  );
}

function Card({ library }: { library: LibrarySummary }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const places = placesOf(library);
  const most = Math.max(1, ...places.map((place) => place.count));
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <Link to={`/reserve-library/libraries/${library.id}`}>{localized(library.name)}</Link>
        <span className={styles.total}>
          {formatNumber(library.members)}
          <small>
            {library.capacity == null ? t('unit') : t('ofCapacity', { capacity: library.capacity })}
          </small>
        </span>
      </div>
      <p className={styles.purpose}>{localized(library.purpose)}</p>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.id} className={styles.place}>
            <span>{localized(place.name)}</span>
            <span className={styles.bar} aria-hidden="true">
              <span className={styles.fill} style={{ inlineSize: `${(place.count / most) * 100}%` }} />
            </span>
            <span className={styles.number}>{formatNumber(place.count)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.marks}>
        <WindowTag window={library.window} />
        {library.overduePromises > 0 && (
          <Tag tone="warning">{t('marks.overdue', { count: library.overduePromises })}</Tag>
        )}
        {library.rechecksDue > 0 && (
          <Tag tone="warning">{t('marks.recheck', { count: library.rechecksDue })}</Tag>
        )}
        {library.provincial != null && <Tag>{t('marks.provincial', { count: library.inProvincial })}</Tag>}
        <SourceNote source={library.source} />
      </div>
    </li>
  );
}

/** Every library, by city. */
export function LibraryCards({ libraries }: { libraries: readonly LibrarySummary[] }): ReactElement {
  const localized = useLocalized();
  const programmes = [...new Set(libraries.map((library) => library.programme))];
  return (
    <div className={styles.cities}>
      {programmes.map((programme) => {
        const own = libraries.filter((library) => library.programme === programme);
        return (
          <section key={programme}>
            {own[0] !== undefined && <h2 className={styles.cityName}>{localized(own[0].cityName)}</h2>}
            <ul className={styles.cards}>
              {own.map((library) => (
                <Card key={library.id} library={library} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
