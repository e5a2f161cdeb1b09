import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { useMetrics } from '@/shared/reference/use-metrics';
import { Notice } from '@/shared/ui/notice';
import { SelectField } from '@/shared/ui/plain-fields';
import { useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';

import { useAppointSupplier, useSuppliers } from '../api/use-suppliers';
import type { Suppliers } from '../api/use-suppliers';
import { useSupplierWord } from './portrait/supplier-word';

const departmentPrefix = 'department:';
const shownNames = 6;

function Duties({ suppliers }: { suppliers: Suppliers }): ReactElement {
  const { t } = useTranslation('enterprises');
  const word = useSupplierWord();
  const problemText = useProblemText();
  const appoint = useAppointSupplier();
  const departments = suppliers.suppliers
    .filter((one) => one.supplier.startsWith(departmentPrefix))
    .map((one) => one.supplier.slice(departmentPrefix.length));
  if (suppliers.duties.length === 0)
    return <Notice icon="user" title={t('supply.noAccounts')} text={t('supply.noAccountsText')} />;
  return (
    <ScrollTable title={t('supply.duties')} lead={t('supply.dutiesLead')}>
      <thead>
        <tr>
          <th scope="col">{t('supply.account')}</th>
          <th scope="col">{t('supply.department')}</th>
        </tr>
      </thead>
      <tbody>
        {suppliers.duties.map((duty) => (
          <tr key={duty.accountId}>
            <th scope="row">
              {duty.displayName} · {duty.userName}
            </th>
            <td>
              <SelectField
                label={t('supply.departmentOf', { name: duty.displayName })}
                inline
                hideLabel
                value={duty.department ?? ''}
                emptyLabel={t('supply.none')}
                choices={departments.map((name) => ({
                  value: name,
                  label: word(`${departmentPrefix}${name}`),
                }))}
                onChange={(name) =>
                  appoint.mutate({ accountId: duty.accountId, department: name === '' ? null : name })
                }
              />
              {appoint.isError && appoint.variables.accountId === duty.accountId && (
                <p role="alert">{problemText(appoint.error)}</p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Few names as they are; many behind their number. */
function Names({ count, names }: { count: string; names: readonly string[] }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  const all = names.join(t('supply.separator'));
  if (names.length === 0) return null;
  if (names.length <= shownNames) return <div>{all}</div>;
  return (
    <details>
      <summary>{count}</summary>
      {all}
    </details>
  );
}

/** Which account supplies for which department, and what each office may send. */
export function SupplierDuties(): ReactElement {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const word = useSupplierWord();
  const suppliers = useSuppliers();
  const metrics = useMetrics();
  const labels = new Map((metrics.data ?? []).map((metric) => [metric.name, localized(metric.label)]));
  return (
    <QueryStates query={suppliers}>
      {(known) => (
        <>
          <Duties suppliers={known} />
          <ScrollTable stacks title={t('supply.offices')} lead={t('supply.officesLead')}>
            <thead>
              <tr>
                <th scope="col">{t('supply.office')}</th>
                <th scope="col">{t('supply.figures')}</th>
                <th scope="col">{t('supply.records')}</th>
              </tr>
            </thead>
            <tbody>
              {known.suppliers.map((one) => (
                <tr key={one.supplier}>
                  <th scope="row">{word(one.supplier)}</th>
                  <td>
                    {localized(one.note)} {one.metrics == null && t('supply.all')}
                    {one.metrics != null && (
                      <Names
                        count={t('supply.figureCount', { count: one.metrics.length })}
                        names={one.metrics.map((name) => labels.get(name) ?? name)}
                      />
                    )}
                  </td>
                  <td>
                    <Names
                      count={t('supply.recordCount', { count: one.records.length })}
                      names={one.records.map((name) => localized(name))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
    </QueryStates>
  );
}
