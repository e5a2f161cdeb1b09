import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useTableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan, useSession } from '@/shared/permissions/session-context';
import { useCountyName } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextField } from '@/shared/ui/plain-fields';
import { InstantText } from '@/shared/ui/values';

import { useAccounts, useSetAccountState } from '../api/use-account';
import type { AccountRow } from '../api/use-account';
import { EraseDialog, InviteDialog, LinkDialog, RoleDialog } from './account-dialogs';
import styles from './account-forms.module.css';
import { FormFailure } from './form-failure';

type Opened = { kind: 'invite' } | { kind: 'link' | 'role' | 'erase'; account: AccountRow } | null;

const filterNames = ['search'] as const;

function stateOf(account: AccountRow): 'erased' | 'disabled' | 'invited' | 'active' {
  if (account.isErased) return 'erased';
  if (account.isDisabled) return 'disabled';
  return account.isActivated ? 'active' : 'invited';
}

/** Every account, with what the administrator at hand may do to it. */
export function AccountsTable(): ReactElement {
  const { t } = useTranslation(['accounts', 'app']);
  const table = useTableState(filterNames);
  const query = useAccounts(table.filters.search, table.page, table.pageSize);
  const countyName = useCountyName();
  const { userName } = useSession();
  const [opened, setOpened] = useState<Opened>(null);
  const setState = useSetAccountState();
  const mayManage = useCan(permissions.identityManage);
  const mayAssign = useCan(permissions.identityAssign);
  const roleOf = (row: AccountRow): string =>
    row.role === '' ? t('accounts.noRole') : t(`app:roles.${row.role}`);
  const actions = (row: AccountRow): ReactElement | null =>
    row.userName === userName || row.isErased ? null : (
      <span className={styles.rowActions}>
        {mayAssign && (
          <PlainButton onClick={() => setOpened({ kind: 'role', account: row })}>
            {t('accounts.assign')}
          </PlainButton>
        )}
        {mayManage && (
          <PlainButton onClick={() => setOpened({ kind: 'link', account: row })}>
            {t('accounts.resetPassword')}
          </PlainButton>
        )}
        {mayManage && (
          <PlainButton disabled={setState.isPending} onClick={() => setState.mutate(row)}>
            {row.isDisabled ? t('accounts.enable') : t('accounts.disable')}
          </PlainButton>
        )}
        {mayManage && row.isDisabled && (
          <PlainButton onClick={() => setOpened({ kind: 'erase', account: row })}>
            {t('accounts.erase')}
          </PlainButton>
        )}
      </span>
    );
  const columns: Column<AccountRow>[] = [
    { key: 'userName', title: t('accounts.userName'), isRowHeader: true, render: (row) => row.userName },
    { key: 'displayName', title: t('accounts.displayName'), render: (row) => row.displayName },
    {
      key: 'role',
      title: t('accounts.roleLabel'),
      render: (row) => `${roleOf(row)}${row.countyCode == null ? '' : ` · ${countyName(row.countyCode)}`}`,
    },
    { key: 'state', title: t('accounts.state'), render: (row) => t(`accounts.states.${stateOf(row)}`) },
    {
      key: 'factor',
      title: t('factor.title'),
      render: (row) => (row.hasSecondFactor ? t('accounts.yes') : t('accounts.no')),
    },
    {
      key: 'createdAt',
      title: t('accounts.createdAt'),
      noWrap: true,
      defaultHidden: true,
      render: (row) => <InstantText instant={row.createdAt} />,
    },
    { key: 'actions', title: t('accounts.actions'), render: actions },
  ];
  return (
    <>
      <FormFailure error={setState.error} />
      <DataTable
        id="accounts"
        caption={t('accounts.title')}
        columns={columns}
        rowKey={(row) => row.id}
        query={query}
        state={table}
        filters={
          <TextField
            inline
            label={t('accounts.search')}
            placeholder={t('accounts.searchHint')}
            defaultValue={table.filters.search ?? ''}
            maxLength={60}
            onBlur={(event) => table.setFilters({ search: event.target.value.trim() })}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        }
        tools={
          mayManage && (
            <PlainButton primary icon="plus" onClick={() => setOpened({ kind: 'invite' })}>
              {t('accounts.invite')}
            </PlainButton>
          )
        }
        empty={<Notice icon="user" title={t('accounts.empty')} />}
      />
      {opened?.kind === 'invite' && <InviteDialog onClose={() => setOpened(null)} />}
      {opened?.kind === 'link' && <LinkDialog account={opened.account} onClose={() => setOpened(null)} />}
      {opened?.kind === 'erase' && <EraseDialog account={opened.account} onClose={() => setOpened(null)} />}
      {opened?.kind === 'role' && <RoleDialog account={opened.account} onClose={() => setOpened(null)} />}
    </>
  );
}
