import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import type { TableState } from '@/shared/hooks/use-table-state';
import { SelectField } from '@/shared/ui/plain-fields';

import type { Library, MemberQuery } from '../api/use-library';
import { SearchFilter } from './search-filter';

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

/** The filters of the address as the API takes them. */
export function memberQuery(libraryId: string, state: TableState<MemberFilter>, search: string): MemberQuery {
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

/** Filters of the members: those the library's pack knows. */
export function MemberFilters({
  library,
  state,
}: {
  library: Library;
  state: TableState<MemberFilter>;
}): ReactElement {
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
      <SearchFilter value={state.filters.search} onSearch={state.setFilters} />
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
