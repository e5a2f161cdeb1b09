import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, Gap, InstantText, SourceNote, Tag } from '@/shared/ui/values';

import { useRemovals } from '../api/use-removals';
import type { CurrentPlace, Removals } from '../api/use-removals';
import styles from './removal-board.module.css';

const views = ['changed', 'top', 'reserve'] as const;

type View = (typeof views)[number];

function isShown(place: CurrentPlace, view: View): boolean {
  return view === 'changed' ? place.standing !== 'remains' : place.list === view;
}

function Lists({ removals }: { removals: Removals }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const countyName = useCountyName();
  const [view, setView] = useState<View>('changed');
  const rows = removals.places.filter((place) => isShown(place, view));
  return (
    <>
      <p className={styles.note}>
        {t('current.lead')}
        <Gap />
        {removals.vacancies != null && (
          <>
            {localized(removals.vacancies.text)} <SourceNote source={removals.vacancies.source} />
          </>
        )}
      </p>
      <div className={styles.bar}>
        <div className={styles.kinds} role="group" aria-label={t('current.show')}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.kind}
              aria-pressed={view === one}
              onClick={() => setView(one)}
            >
              {t(`current.views.${one}`)}
              <strong>{removals.places.filter((place) => isShown(place, one)).length}</strong>
            </button>
          ))}
        </div>
      </div>
      {rows.length === 0 ? (
        <Card>
          <Notice icon="checkCircle" title={t('current.none')} text={t('current.noneText')} />
        </Card>
      ) : (
        <ScrollTable stacks title={t('tabs.current')}>
          <thead>
            <tr>
              <th scope="col">{t('current.rank')}</th>
              <th scope="col">{t('columns.name')}</th>
              <th scope="col">{t('columns.county')}</th>
              <th scope="col">{t('current.published')}</th>
              <th scope="col">{t('current.now')}</th>
              <th scope="col">{t('current.since')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((place) => (
              <tr key={place.enterpriseId}>
                <td>{place.rank}</td>
                <th scope="row">
                  <Link to={`/enterprises/${place.enterpriseId}`}>{place.name}</Link>
                </th>
                <td>{place.countyCode == null ? <Absent /> : countyName(place.countyCode)}</td>
                <td>{t(`outcome.${place.published}`)}</td>
                <td>
                  {place.standing === 'removed' ? (
                    <>
                      <Tag tone="warning">{t('current.removed')}</Tag>{' '}
                      {place.cause != null && t(`removal.causes.${place.cause}`)}
                    </>
                  ) : (
                    <>
                      {place.standing === 'movedUp' && <Tag tone="strong">{t('current.movedUp')}</Tag>}{' '}
                      {place.list != null && t(`outcome.${place.list}`)}
                    </>
                  )}
                </td>
                <td>{place.since == null ? <Absent /> : <InstantText instant={place.since} />}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </>
  );
}

/** The lists as they stand after removals and moves up; the edition itself stays as published. */
export function CurrentListView({ editionId }: { editionId: string }): ReactElement {
  const query = useRemovals(editionId);
  return <QueryStates query={query}>{(removals) => <Lists removals={removals} />}</QueryStates>;
}
