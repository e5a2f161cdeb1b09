import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { TableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useCities, useCountyName } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { Notice } from '@/shared/ui/notice';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';
import { SelectField, TextAreaField } from '@/shared/ui/plain-fields';
import { Tag } from '@/shared/ui/values';

import { useDistinguish, useDuplicates } from '../api/use-duplicates';
import type { SuspectedPair } from '../api/use-duplicates';
import styles from './portrait/portrait.module.css';

export const duplicateFilters = ['countyCode'] as const;

function Traits({ traits }: { traits: SuspectedPair['first'] }): ReactElement {
  const { t } = useTranslation('enterprises');
  const countyName = useCountyName();
  return (
    <>
      <Link to={`/enterprises/${traits.id}`} className={styles.wholeLink}>
        {traits.name}
      </Link>
      <span className={styles.quiet}>
        {[
          traits.creditCode ?? t('duplicates.noCode'),
          traits.countyCode == null ? null : countyName(traits.countyCode),
          traits.formerName == null ? null : t('duplicates.formerly', { name: traits.formerName }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </>
  );
}

function ApartDialog({ pair, onClose }: { pair: SuspectedPair; onClose: () => void }): ReactElement {
  const { t } = useTranslation('enterprises');
  const distinguish = useDistinguish();
  return (
    <FormDialog
      title={t('duplicates.apart')}
      lead={t('duplicates.apartLead', { first: pair.first.name, second: pair.second.name })}
      confirm={t('duplicates.apart')}
      isPending={distinguish.isPending}
      error={distinguish.error}
      onSubmit={(form) =>
        distinguish.mutate(
          { firstId: pair.first.id, secondId: pair.second.id, reason: formText(form, 'reason') },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextAreaField label={t('records.reason')} name="reason" required rows={2} maxLength={500} />
    </FormDialog>
  );
}

/** Pairs of enterprises that may have been entered twice. */
export function DuplicateTable({ state }: { state: TableState<'countyCode'> }): ReactElement {
  const { t } = useTranslation('enterprises');
  const mayMerge = useCan(permissions.enterprisesMerge);
  const cities = useCities();
  const [apart, setApart] = useState<SuspectedPair | null>(null);
  const { countyCode } = state.filters;
  const query = useDuplicates({
    ...(countyCode === undefined ? {} : { countyCode }),
    page: state.page,
    pageSize: state.pageSize,
  });
  return (
    <>
      {apart !== null && <ApartDialog pair={apart} onClose={() => setApart(null)} />}
      <DataTable
        id="duplicates"
        caption={t('duplicates.title')}
        rowKey={(pair) => `${pair.first.id} ${pair.second.id}`}
        query={query}
        state={state}
        filters={
          <SelectField
            inline
            label={t('fields.county')}
            value={countyCode ?? ''}
            emptyLabel={t('finding.any')}
            choices={cities.flatMap((city) =>
              city.counties.map((county) => ({ value: county.code, label: `${city.name} ${county.name}` })),
            )}
            onChange={(value) => state.setFilters({ countyCode: value })}
          />
        }
        empty={<Notice icon="search" title={t('duplicates.none')} text={t('duplicates.noneText')} />}
        columns={[
          {
            key: 'first',
            title: t('duplicates.first'),
            isRowHeader: true,
            render: (pair) => <Traits traits={pair.first} />,
          },
          {
            key: 'second',
            title: t('duplicates.second'),
            isLong: true,
            render: (pair) => <Traits traits={pair.second} />,
          },
          {
            key: 'reasons',
            title: t('duplicates.reasons'),
            render: (pair) =>
              pair.reasons.map((reason) => <Tag key={reason}>{t(`duplicates.${reason}`)}</Tag>),
          },
          {
            key: 'actions',
            title: t('duplicates.actions'),
            noWrap: true,
            render: (pair) => (
              <>
                {mayMerge && (
                  <ButtonLink to={`/enterprises/${pair.first.id}/merge/${pair.second.id}`}>
                    {t('duplicates.compare')}
                  </ButtonLink>
                )}{' '}
                <PlainButton onClick={() => setApart(pair)}>{t('duplicates.apart')}</PlainButton>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
