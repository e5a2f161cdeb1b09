import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLibrary } from '@/features/reserve-library/api/use-library';
import type { Library } from '@/features/reserve-library/api/use-library';
import {
  applicationFilters,
  ApplicationBoard,
} from '@/features/reserve-library/components/application-board';
import { ApplyDialog, WindowDialog } from '@/features/reserve-library/components/apply-dialog';
import { CountyMatrix } from '@/features/reserve-library/components/county-matrix';
import { EnterDialog } from '@/features/reserve-library/components/enter-dialog';
import { findingFilters, FindingsTable } from '@/features/reserve-library/components/findings-table';
import { placesOf, WindowTag } from '@/features/reserve-library/components/library-cards';
import { LibraryRules } from '@/features/reserve-library/components/library-rules';
import { memberFilters } from '@/features/reserve-library/components/member-filters';
import { MembersTable } from '@/features/reserve-library/components/members-table';
import { UpkeepCheck } from '@/features/reserve-library/components/upkeep-check';
import styles from '@/features/reserve-library/components/reserve.module.css';
import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useTableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan, useSession } from '@/shared/permissions/session-context';
import { PageHeader } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { TabLinks, useTab } from '@/shared/ui/tab-links';
import { SourceNote } from '@/shared/ui/values';

function Tiles({ library }: { library: Library }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const { summary } = library;
  const places = placesOf(summary);
  return (
    <div className={styles.tiles}>
      <StatTiles>
        <StatTile
          label={t('tiles.members')}
          note={summary.capacity == null ? undefined : t('ofCapacity', { capacity: summary.capacity })}
        >
          {formatNumber(summary.members)}
        </StatTile>
        {places.length > 1 &&
          places.map((place) => (
            <StatTile key={place.id} label={localized(place.name)}>
              {formatNumber(place.count)}
            </StatTile>
          ))}
        {library.promise != null && (
          <StatTile label={t('tiles.overdue')}>{formatNumber(summary.overduePromises)}</StatTile>
        )}
        {library.recheckMonths != null && (
          <StatTile label={t('tiles.recheck')}>{formatNumber(summary.rechecksDue)}</StatTile>
        )}
        {summary.provincial != null && (
          <StatTile
            label={t('tiles.provincial')}
            note={t('tiles.recommended', { count: summary.recommended })}
          >
            {formatNumber(summary.inProvincial)}
          </StatTile>
        )}
      </StatTiles>
    </div>
  );
}

function LibraryView({ library }: { library: Library }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const state = useTableState(memberFilters);
  const findingState = useTableState(findingFilters);
  const applicationState = useTableState(applicationFilters);
  const tab = useTab(['members', 'applications', 'findings', 'counties', 'rules']);
  const canApply = useCan(permissions.reserveApply);
  const session = useSession();
  const [asked, setAsked] = useState<'enter' | 'apply' | 'window' | null>(null);
  const close = (): void => setAsked(null);
  const { summary } = library;
  return (
    <>
      <PageHeader
        title={localized(summary.name)}
        crumbs={[{ label: t('title'), to: '/reserve-library' }]}
        lead={
          <>
            {localized(summary.purpose)} <SourceNote source={summary.source} />{' '}
            <WindowTag window={summary.window} />
          </>
        }
        actions={
          <>
            {library.intake != null && library.canManage && (
              <PlainButton icon="calendar" onClick={() => setAsked('window')}>
                {t('window.action')}
              </PlainButton>
            )}
            {library.canEnter && (
              <PlainButton icon="plus" primary={library.intake == null} onClick={() => setAsked('enter')}>
                {t(library.intake == null ? 'enter.action' : 'enter.takeOverAction')}
              </PlainButton>
            )}
            {library.intake != null && canApply && (
              <PlainButton icon="plus" primary onClick={() => setAsked('apply')}>
                {t('apply.action')}
              </PlainButton>
            )}
          </>
        }
      />
      <Tiles library={library} />
      <TabLinks
        label={t('tabs.label')}
        current={tab}
        tabs={[
          { value: 'members', label: t('tabs.members'), count: summary.members },
          ...(library.intake == null
            ? []
            : [{ value: 'applications' as const, label: t('tabs.applications') }]),
          ...(library.findings.length === 0
            ? []
            : [{ value: 'findings' as const, label: t('tabs.findings') }]),
          { value: 'counties', label: t('tabs.counties') },
          { value: 'rules', label: t('tabs.rules') },
        ]}
      />
      {tab === 'members' && <MembersTable library={library} state={state} />}
      {tab === 'applications' && library.intake != null && (
        <ApplicationBoard libraryId={summary.id} state={applicationState} />
      )}
      {tab === 'findings' && (
        <div className={styles.stack}>
          {library.canManage && <UpkeepCheck />}
          <FindingsTable library={library} state={findingState} />
        </div>
      )}
      {tab === 'counties' && <CountyMatrix library={library} />}
      {tab === 'rules' && <LibraryRules library={library} />}
      {asked === 'enter' && <EnterDialog library={library} onClose={close} />}
      {asked === 'apply' && (
        <ApplyDialog library={library} isOwn={session.role === 'enterprise'} onClose={close} />
      )}
      {asked === 'window' && <WindowDialog library={library} onClose={close} />}
    </>
  );
}

/** One library: members, counties, and what its document says. */
export function LibraryPage({ id }: { id: string }): ReactElement {
  const query = useLibrary(id);
  return <QueryStates query={query}>{(library) => <LibraryView library={library} />}</QueryStates>;
}
