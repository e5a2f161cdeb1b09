import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Deadline } from '@/shared/ui/deadline';
import type { Column } from '@/shared/ui/data-table';
import { Absent, DateText } from '@/shared/ui/values';

import type { Library, Member } from '../api/use-library';
import { PromiseText, ProvincialTag } from './member-marks';

/** The columns a library's members have: those its pack knows. */
export function useMemberColumns(library: Library): Column<Member>[] {
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
      width: '16em',
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
            render: (row: Member) => <Deadline day={row.recheckDueOn} />,
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
