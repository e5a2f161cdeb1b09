import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useDebounced } from '@/shared/hooks/use-debounced';
import { useLocalized } from '@/shared/hooks/use-language';
import type { TableState } from '@/shared/hooks/use-table-state';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Deadline } from '@/shared/ui/deadline';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { SelectField, TextField } from '@/shared/ui/plain-fields';
import { DownloadLink } from '@/shared/ui/plain-button';
import { Absent, DateText, Tag } from '@/shared/ui/values';

import { useMembers } from '../api/use-library';
import type { Library, Member, MemberQuery } from '../api/use-library';

export type MemberFilter =
  'search' | 'stage' | 'level' | 'layer' | 'kind' | 'county' | 'promise' | 'provincial' | 'recheck';

export const memberFilters: readonly MemberFilter[] = [
  'search',
  'stage',
  'level',
  'layer',
  'kind',
  'county',
  'promise',
  'provincial',
  'recheck',
];

const promises = ['open', 'overdue', 'kept'] as const;
const provincials = ['none', 'recommended', 'admitted', 'declined'] as const;

/** How the share reform stands, with its last day. */
export function PromiseText({ member }: { member: Member }): ReactElement {
  const { t } = useTranslation('reserve-library');
  if (member.promise == null || member.promiseState == null) return <Absent />;
  return (
    <>
      <Tag {...(member.promiseState === 'overdue' ? { tone: 'warning' as const } : {})}>
        {t(`promise.${member.promiseState}`)}
      </Tag>{' '}
      {member.promise.keptOn == null ? (
        <Deadline day={member.promise.dueOn} />
      ) : (
        <DateText day={member.promise.keptOn} />
      )}
    </>
  );
}

/** Standing in the provincial library. */
export function ProvincialTag({ member }: { member: Member }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const { stage } = member.provincial;
  return <Tag {...(stage === 'admitted' ? { tone: 'strong' as const } : {})}>{t(`provincial.${stage}`)}</Tag>;
}

function queryOf(libraryId: string, state: TableState<MemberFilter>, search: string): MemberQuery {
  const { filters } = state;
  const promise = promises.find((one) => one === filters.promise);
  const provincial = provincials.find((one) => one === filters.provincial);
  return {
    libraryId,
    page: state.page,
    pageSize: state.pageSize,
    stage: filters.stage === 'left' ? 'left' : 'active',
    ...(search === '' ? {} : { search }),
    ...(filters.level === undefined ? {} : { levelId: filters.level }),
    ...(filters.layer === undefined ? {} : { layerId: filters.layer }),
    ...(filters.kind === undefined ? {} : { kindId: filters.kind }),
    ...(filters.county === undefined ? {} : { countyCode: filters.county }),
    ...(promise === undefined ? {} : { promise }),
    ...(provincial === undefined ? {} : { provincial }),
    ...(filters.recheck === undefined ? {} : { recheckDue: true }),
  };
}

function useColumns(library: Library): Column<Member>[] {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const countyName = useCountyName();
  const { layers, kinds, levels } = library.summary;
  const nameOf = (terms: typeof layers, id: string | null | undefined): ReactElement => {
    const term = terms.find((one) => one.id === id);
    return term === undefined ? <Absent /> : <>{localized(term.name)}</>;
  };
  return [
    {
      key: 'name',
      title: t('columns.name'),
      isRowHeader: true,
      render: (row) => <Link to={`/reserve-library/members/${row.id}`}>{row.enterpriseName}</Link>,
    },
    {
      key: 'code',
      title: t('columns.creditCode'),
      defaultHidden: true,
      render: (row) => row.creditCode ?? <Absent />,
    },
    {
      key: 'county',
      title: t('columns.county'),
      noWrap: true,
      render: (row) => (row.countyCode == null ? <Absent /> : countyName(row.countyCode)),
    },
    ...(levels.length > 1
      ? [
          {
            key: 'level',
            title: t('columns.level'),
            noWrap: true,
            render: (row: Member) => nameOf(levels, row.place.levelId),
          },
        ]
      : []),
    ...(layers.length > 0
      ? [
          {
            key: 'layer',
            title: t('columns.layer'),
            noWrap: true,
            render: (row: Member) => nameOf(layers, row.place.layerId),
          },
        ]
      : []),
    ...(kinds.length > 0
      ? [
          {
            key: 'kind',
            title: t('columns.kind'),
            noWrap: true,
            render: (row: Member) => nameOf(kinds, row.place.kindId),
          },
        ]
      : []),
    {
      key: 'admitted',
      title: t('columns.admittedOn'),
      noWrap: true,
      render: (row) => <DateText day={row.admittedOn} />,
    },
    ...(library.promise == null
      ? []
      : [
          {
            key: 'promise',
            title: t('columns.promise'),
            noWrap: true,
            render: (row: Member) => <PromiseText member={row} />,
          },
        ]),
    ...(library.summary.provincial == null
      ? []
      : [
          {
            key: 'provincial',
            title: t('columns.provincial'),
            noWrap: true,
            render: (row: Member) => <ProvincialTag member={row} />,
          },
        ]),
    ...(library.recheckMonths == null
      ? []
      : [
          {
            key: 'recheck',
            title: t('columns.recheck'),
            noWrap: true,
            render: (row: Member) => <DateText day={row.recheckDueOn} />,
          },
        ]),
    ...(library.needsOfficer
      ? [
          {
            key: 'officer',
            title: t('columns.officer'),
            noWrap: true,
            render: (row: Member) => row.officer ?? <Absent />,
          },
        ]
      : []),
    ...(library.needsPlan
      ? [{ key: 'plan', title: t('columns.plan'), render: (row: Member) => row.plan ?? <Absent /> }]
      : []),
  ];
}

function Filters({ library, state }: { library: Library; state: TableState<MemberFilter> }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const select = (
    name: MemberFilter,
    label: string,
    choices: readonly { value: string; label: string }[],
  ): ReactElement => (
    <SelectField
      key={name}
      inline
      label={label}
      value={state.filters[name] ?? ''}
      emptyLabel={t('filters.all')}
      choices={choices}
      onChange={(value) => state.setFilters({ [name]: value })}
    />
  );
  const terms = (places: typeof library.summary.layers): { value: string; label: string }[] =>
    places.map((place) => ({ value: place.id, label: localized(place.name) }));
  const { summary } = library;
  return (
    <>
      <TextField
        inline
        label={t('filters.search')}
        type="search"
        placeholder={t('filters.searchHint')}
        value={state.filters.search ?? ''}
        onChange={(event) => state.setFilters({ search: event.target.value })}
      />
      {select(
        'county',
        t('columns.county'),
        library.counties.flatMap((county) =>
          county.countyCode == null || county.name == null
            ? []
            : [{ value: county.countyCode, label: localized(county.name) }],
        ),
      )}
      {summary.levels.length > 1 && select('level', t('columns.level'), terms(summary.levels))}
      {summary.layers.length > 0 && select('layer', t('columns.layer'), terms(summary.layers))}
      {summary.kinds.length > 0 && select('kind', t('columns.kind'), terms(summary.kinds))}
      {library.promise != null &&
        select(
          'promise',
          t('columns.promise'),
          promises.map((value) => ({ value, label: t(`promise.${value}`) })),
        )}
      {summary.provincial != null &&
        select(
          'provincial',
          t('columns.provincial'),
          provincials.map((value) => ({ value, label: t(`provincial.${value}`) })),
        )}
      <SelectField
        inline
        label={t('columns.stage')}
        value={state.filters.stage ?? ''}
        choices={[
          { value: '', label: t('stages.active') },
          { value: 'left', label: t('stages.left') },
        ]}
        onChange={(stage) => state.setFilters({ stage })}
      />
    </>
  );
}

/** The members of a library, filtered and paged by the server. */
export function MembersTable({
  library,
  state,
}: {
  library: Library;
  state: TableState<MemberFilter>;
}): ReactElement {
  const { t } = useTranslation('reserve-library');
  const { id } = library.summary;
  const search = useDebounced(state.filters.search ?? '', 300);
  const query = queryOf(id, state, search);
  const rows = useMembers(query);
  const wanted = new URLSearchParams(
    Object.entries(query)
      .filter(([name]) => name !== 'page' && name !== 'pageSize' && name !== 'libraryId')
      .map(([name, value]) => [name, String(value)]),
  );
  return (
    <DataTable
      id={`reserve-members-${id}`}
      caption={t('tabs.members')}
      columns={useColumns(library)}
      rowKey={(row) => row.id}
      query={rows}
      state={state}
      filters={<Filters library={library} state={state} />}
      tools={
        <DownloadLink href={`/api/v1/reserve-library/libraries/${id}/members.xlsx?${wanted.toString()}`}>
          {t('actions.export')}
        </DownloadLink>
      }
      empty={
        <Notice
          icon="inbox"
          title={state.isFiltered ? t('empty.filtered') : t('empty.members')}
          text={state.isFiltered ? t('empty.filteredText') : t('empty.membersText')}
        />
      }
    />
  );
}
