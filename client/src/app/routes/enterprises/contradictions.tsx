import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useOpenContradictions } from '@/features/enterprises/api/use-contradictions';
import type { OpenContradiction } from '@/features/enterprises/api/use-contradictions';
import {
  ContradictionState,
  ContradictionSubject,
  SuppliedValue,
} from '@/features/enterprises/components/contradiction-parts';
import { useTableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useCountyName } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { PageHeader } from '@/shared/ui/page';

const filters = [] as const;
const subjectOf = (one: OpenContradiction) => one.value ?? one.registration;

/** Every contradiction that waits to be settled. */
export default function ContradictionsPage(): ReactElement {
  const { t } = useTranslation('enterprises');
  const state = useTableState(filters);
  const countyName = useCountyName();
  const maySettle = useCan(permissions.enterprisesSettle);
  const query = useOpenContradictions({ page: state.page, pageSize: state.pageSize });
  return (
    <>
      <PageHeader
        title={t('contradictions.pageTitle')}
        lead={t('contradictions.lead')}
        crumbs={[{ label: t('list.title'), to: '/enterprises' }]}
      />
      <DataTable
        id="contradictions"
        caption={t('contradictions.pageTitle')}
        rowKey={(one) => subjectOf(one)?.id ?? ''}
        query={query}
        state={state}
        empty={<Notice icon="search" title={t('contradictions.none')} text={t('contradictions.noneText')} />}
        columns={[
          {
            key: 'enterprise',
            title: t('fields.name'),
            isRowHeader: true,
            render: (one) => (
              <Link to={`/enterprises/${subjectOf(one)?.enterpriseId ?? ''}?tab=facts`}>
                {one.enterpriseName}
              </Link>
            ),
          },
          {
            key: 'county',
            title: t('fields.county'),
            noWrap: true,
            render: (one) => (one.countyCode == null ? '' : countyName(one.countyCode)),
          },
          {
            key: 'subject',
            title: t('contradictions.subject'),
            render: (one) => <ContradictionSubject one={one} />,
          },
          {
            key: 'against',
            title: t('contradictions.against'),
            isLong: true,
            render: (one) => <SuppliedValue one={one} side="against" />,
          },
          {
            key: 'claimed',
            title: t('contradictions.claimed'),
            isLong: true,
            render: (one) => <SuppliedValue one={one} side="claimed" />,
          },
          {
            key: 'state',
            title: t('facts.state'),
            noWrap: true,
            render: (one) => <ContradictionState one={one} maySettle={maySettle} />,
          },
        ]}
      />
    </>
  );
}
