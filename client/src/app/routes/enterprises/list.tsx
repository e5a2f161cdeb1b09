import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useEnterprises } from '@/features/enterprises/api/use-enterprises';
import type { EnterpriseListParameters } from '@/features/enterprises/api/use-enterprises';
import { enterpriseFilters, findingFilters } from '@/features/enterprises/components/enterprise-filters';
import { EnterpriseTable } from '@/features/enterprises/components/enterprise-table';
import { useTableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { PageHeader } from '@/shared/ui/page';
import { ButtonLink, DownloadLink, PlainButton } from '@/shared/ui/plain-button';

/** Loaded beside the page: few may take personal data out. */
const ContactsExport = lazy(async () => ({
  default: (await import('@/features/enterprises/components/contacts-export')).ContactsExport,
}));

/** Loaded when first asked for. */
const FindingFilters = lazy(async () => ({ default: (await import('./finding-filters')).FindingFilters }));
const BulkBar = lazy(async () => ({
  default: (await import('@/features/enterprises/components/bulk-bar')).BulkBar,
}));

const nothing: ReadonlySet<string> = new Set();

export default function EnterpriseListPage(): ReactElement {
  const { t } = useTranslation('enterprises');
  const state = useTableState(enterpriseFilters);
  const mayWrite = useCan(permissions.enterprisesWrite);
  const mayExport = useCan(permissions.enterprisesExportContacts);
  const maySettle = useCan(permissions.enterprisesSettle);
  const mayImport = useCan(permissions.importsRun);
  const mayTag = useCan(permissions.enterprisesTag);
  const [selected, setSelected] = useState(nothing);
  const [isActing, setActing] = useState(false);
  // A saved view may narrow by one of them: what narrows the list is shown, unless it was put away.
  const [isMoreChosen, setMore] = useState<boolean>();
  const isMore = isMoreChosen ?? findingFilters.some((name) => state.filters[name] !== undefined);
  const query = useEnterprises({
    ...(state.filters as Partial<EnterpriseListParameters>),
    sort: state.sort,
    page: state.page,
    pageSize: state.pageSize,
  });
  const editQuery = new URLSearchParams(
    Object.entries(state.filters).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  ).toString();
  return (
    <>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <>
            {mayExport && (
              <Suspense fallback={null}>
                <ContactsExport />
              </Suspense>
            )}
            {mayWrite && <ButtonLink to="/enterprises/duplicates">{t('duplicates.title')}</ButtonLink>}
            {mayWrite && (
              <ButtonLink to="/enterprises/contradictions">{t('contradictions.title')}</ButtonLink>
            )}
            {maySettle && <ButtonLink to="/enterprises/suppliers">{t('supply.title')}</ButtonLink>}
            {mayImport && (
              <DownloadLink href={`/api/v1/imports/enterprises/edit-form.xlsx?${editQuery}`}>
                {t('list.editForm')}
              </DownloadLink>
            )}
            {mayImport && (
              <ButtonLink to="/imports/new" icon="upload">
                {t('list.import')}
              </ButtonLink>
            )}
            {mayWrite && (
              <ButtonLink primary to="/enterprises/new" icon="plus">
                {t('list.register')}
              </ButtonLink>
            )}
          </>
        }
      />
      {(isActing || selected.size > 0) && (
        <Suspense fallback={null}>
          <BulkBar
            selected={selected}
            onClear={() => setSelected(nothing)}
            onClose={() => setActing(false)}
          />
        </Suspense>
      )}
      <EnterpriseTable
        query={query}
        state={state}
        mayWrite={mayWrite}
        moreFilters={
          <>
            <PlainButton aria-expanded={isMore} onClick={() => setMore(!isMore)}>
              {t('finding.more')}
            </PlainButton>
            {isMore && (
              <Suspense fallback={null}>
                <FindingFilters state={state} />
              </Suspense>
            )}
          </>
        }
        {...(mayTag || mayWrite
          ? {
              selection: {
                keys: selected,
                onChange: (keys: ReadonlySet<string>) => {
                  setSelected(keys);
                  setActing(true);
                },
              },
            }
          : {})}
      />
    </>
  );
}
