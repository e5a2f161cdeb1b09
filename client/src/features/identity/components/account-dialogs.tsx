import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useCities } from '@/shared/reference/use-programmes';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { SelectField, TextField } from '@/shared/ui/plain-fields';

import { useAssignRole, useEraseAccount, useInvite, useIssueLink } from '../api/use-account';
import type { AccountRow } from '../api/use-account';
import { FormFailure } from './form-failure';
import { LinkText } from './link-text';

const roles = [
  'bureau',
  'county',
  'department',
  'leadership',
  'enterprise',
  'institution',
  'expert',
  'administrator',
  'security-administrator',
  'audit-administrator',
] as const;

/** Opens an account and shows the link that activates it. */
export function InviteDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation('accounts');
  const invite = useInvite();
  return (
    <FormDialog
      title={t('accounts.invite')}
      lead={t('accounts.inviteLead')}
      confirm={t('accounts.invite')}
      isPending={invite.isPending}
      error={invite.error}
      failure={<FormFailure error={invite.error} />}
      outcome={invite.data && <LinkText label={t('link.lead')} link={invite.data} />}
      onSubmit={(form) =>
        invite.mutate({ userName: formText(form, 'userName'), displayName: formText(form, 'displayName') })
      }
      onClose={onClose}
    >
      <TextField
        label={t('accounts.userName')}
        name="userName"
        hint={t('accounts.userNameHint')}
        autoComplete="off"
        pattern="[a-z0-9][a-z0-9._\-]{2,59}"
        required
      />
      <TextField label={t('accounts.displayName')} name="displayName" maxLength={100} required />
    </FormDialog>
  );
}

/** Makes a link for a new password. */
export function LinkDialog({ account, onClose }: { account: AccountRow; onClose: () => void }): ReactElement {
  const { t } = useTranslation('accounts');
  const issue = useIssueLink();
  const [removes, setRemoves] = useState(false);
  return (
    <FormDialog
      title={t('accounts.link', { name: account.displayName })}
      lead={t('accounts.linkLead')}
      confirm={t('accounts.makeLink')}
      isPending={issue.isPending}
      error={issue.error}
      failure={<FormFailure error={issue.error} />}
      outcome={issue.data && <LinkText label={t('link.lead')} link={issue.data} />}
      onSubmit={() => issue.mutate({ id: account.id, removesSecondFactor: removes })}
      onClose={onClose}
    >
      {account.hasSecondFactor && (
        <label>
          <input type="checkbox" checked={removes} onChange={(event) => setRemoves(event.target.checked)} />{' '}
          {t('accounts.removesFactor')}
        </label>
      )}
    </FormDialog>
  );
}

/** Erases the person from a closed account. */
export function EraseDialog({
  account,
  onClose,
}: {
  account: AccountRow;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('accounts');
  const erase = useEraseAccount();
  return (
    <FormDialog
      title={t('accounts.eraseOf', { name: account.displayName })}
      lead={t('accounts.eraseLead')}
      confirm={t('accounts.erase')}
      isPending={erase.isPending}
      error={erase.error}
      failure={<FormFailure error={erase.error} />}
      onSubmit={() => erase.mutate(account, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

/** Gives an account its role and rows. */
export function RoleDialog({ account, onClose }: { account: AccountRow; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['accounts', 'app']);
  const assign = useAssignRole();
  const cities = useCities();
  const [role, setRole] = useState(account.role);
  const [county, setCounty] = useState(account.countyCode ?? '');
  const submit = (form: HTMLFormElement): void => {
    const enterpriseId = role === 'enterprise' ? formText(form, 'enterpriseId') : '';
    const body = {
      role,
      countyCode: role === 'county' && county !== '' ? county : null,
      enterpriseId: enterpriseId === '' ? null : enterpriseId,
      version: account.version,
    };
    assign.mutate({ id: account.id, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('accounts.role', { name: account.displayName })}
      lead={t('accounts.roleLead')}
      confirm={t('accounts.assign')}
      isPending={assign.isPending}
      isIncomplete={role === ''}
      error={assign.error}
      failure={<FormFailure error={assign.error} />}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('accounts.roleLabel')}
        value={role}
        emptyLabel={t('accounts.noRole')}
        choices={roles.map((name) => ({ value: name, label: t(`app:roles.${name}`) }))}
        onChange={setRole}
      />
      {role === 'county' && (
        <SelectField
          label={t('accounts.county')}
          value={county}
          emptyLabel={t('accounts.chooseCounty')}
          choices={cities.flatMap((city) =>
            city.counties.map((one) => ({ value: one.code, label: `${city.name} ${one.name}` })),
          )}
          onChange={setCounty}
        />
      )}
      {role === 'enterprise' && (
        <TextField
          label={t('accounts.enterpriseId')}
          name="enterpriseId"
          defaultValue={account.enterpriseId ?? ''}
          required
        />
      )}
    </FormDialog>
  );
}
