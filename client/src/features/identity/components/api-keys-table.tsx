import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useCountyName } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { PlainButton } from '@/shared/ui/plain-button';
import { DateText, InstantText, Quantity } from '@/shared/ui/values';

import { useApiKeys, useApproveApiKey } from '../api/use-api-keys';
import type { ApiKeyRow } from '../api/use-api-keys';
import styles from './account-forms.module.css';
import { CreateKeyDialog, RevokeKeyDialog, RotateKeyDialog } from './api-key-dialogs';
import { FormFailure } from './form-failure';

type Opened = { kind: 'create' } | { kind: 'rotate' | 'revoke'; row: ApiKeyRow } | null;

/** Every API key, with what the administrator at hand may do to it. */
export function ApiKeysTable(): ReactElement {
  const { t } = useTranslation('accounts');
  const query = useApiKeys();
  const countyName = useCountyName();
  const approve = useApproveApiKey();
  const [opened, setOpened] = useState<Opened>(null);
  const mayManage = useCan(permissions.identityManage);
  const mayAssign = useCan(permissions.identityAssign);
  const actions = (row: ApiKeyRow): ReactElement | null =>
    row.state === 'revoked' ? null : (
      <span className={styles.rowActions}>
        {mayAssign && row.state === 'waiting' && (
          <PlainButton primary disabled={approve.isPending} onClick={() => approve.mutate(row)}>
            {t('keys.approve')}
          </PlainButton>
        )}
        {mayManage && (
          <PlainButton onClick={() => setOpened({ kind: 'rotate', row })}>{t('keys.rotate')}</PlainButton>
        )}
        {mayManage && (
          <PlainButton onClick={() => setOpened({ kind: 'revoke', row })}>{t('keys.revoke')}</PlainButton>
        )}
      </span>
    );
  const columns: Column<ApiKeyRow>[] = [
    { key: 'name', title: t('keys.name'), isRowHeader: true, render: (row) => row.name },
    { key: 'state', title: t('accounts.state'), render: (row) => t(`keys.states.${row.state}`) },
    {
      key: 'scopes',
      title: t('keys.scopes'),
      render: (row) =>
        row.scopes.map((scope) => t(`keys.scopeNames.${scope.replace('.', '-')}`)).join(t('keys.comma')),
    },
    {
      key: 'rows',
      title: t('keys.rows'),
      render: (row) => (row.countyCode == null ? t('keys.wholeCity') : countyName(row.countyCode)),
    },
    {
      key: 'addresses',
      title: t('keys.addresses'),
      render: (row) => (row.addresses.length === 0 ? t('keys.anywhere') : row.addresses.join(' ')),
    },
    {
      key: 'calls',
      title: t('keys.callsAMinute'),
      align: 'end',
      render: (row) => <Quantity value={row.callsAMinute} />,
    },
    {
      key: 'records',
      title: t('keys.recordsToday'),
      align: 'end',
      render: (row) => (
        <span>
          <Quantity value={row.recordsToday} /> / <Quantity value={row.recordsADay} />
        </span>
      ),
    },
    {
      key: 'expiresOn',
      title: t('keys.expiresOn'),
      noWrap: true,
      render: (row) => <DateText day={row.expiresOn} />,
    },
    {
      key: 'lastUsed',
      title: t('keys.lastUsed'),
      render: (row) => (
        <div>
          <InstantText instant={row.lastUsedAt} />
          {row.lastAddress != null && <div className={styles.agent}>{row.lastAddress}</div>}
        </div>
      ),
    },
    { key: 'actions', title: t('accounts.actions'), render: actions },
  ];
  const page =
    query.data === undefined
      ? undefined
      : { items: query.data, page: 1, pageSize: query.data.length, totalCount: query.data.length };
  return (
    <>
      <FormFailure error={approve.error} />
      <DataTable
        id="api-keys"
        caption={t('keys.title')}
        columns={columns}
        rowKey={(row) => row.id}
        query={{ ...query, data: page }}
        tools={
          mayManage && (
            <PlainButton primary icon="plus" onClick={() => setOpened({ kind: 'create' })}>
              {t('keys.create')}
            </PlainButton>
          )
        }
        empty={<Notice icon="list" title={t('keys.empty')} text={t('keys.emptyText')} />}
      />
      {opened?.kind === 'create' && <CreateKeyDialog onClose={() => setOpened(null)} />}
      {opened?.kind === 'rotate' && <RotateKeyDialog row={opened.row} onClose={() => setOpened(null)} />}
      {opened?.kind === 'revoke' && <RevokeKeyDialog row={opened.row} onClose={() => setOpened(null)} />}
    </>
  );
}
