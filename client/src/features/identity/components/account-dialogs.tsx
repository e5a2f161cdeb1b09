import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useCities } from '@/shared/reference/use-programmes';
import { Dialog } from '@/shared/ui/dialog';
import { formText } from '@/shared/ui/form-text';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField, TextField } from '@/shared/ui/plain-fields';

import { useAssignRole, useEraseAccount, useInvite, useIssueLink } from '../api/use-account';
import type { AccountRow } from '../api/use-account';
import styles from './account-forms.module.css';
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
  const { t } = useTranslation(['accounts', 'shared']);
  const invite = useInvite();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    invite.mutate({ userName: formText(form, 'userName'), displayName: formText(form, 'displayName') });
  };
  return (
    <Dialog
      title={t('accounts.invite')}
      onClose={onClose}
      footer={
        invite.data === undefined ? (
          <>
            <PlainButton onClick={onClose}>{t('shared:actions.cancel')}</PlainButton>
            <PlainButton primary type="submit" form="invite" disabled={invite.isPending}>
              {t('accounts.invite')}
            </PlainButton>
          </>
        ) : (
          <PlainButton onClick={onClose}>{t('shared:actions.close')}</PlainButton>
        )
      }
    >
      {invite.data === undefined ? (
        <form id="invite" onSubmit={submit}>
          <p className={styles.lead}>{t('accounts.inviteLead')}</p>
          <TextField
            label={t('accounts.userName')}
            name="userName"
            hint={t('accounts.userNameHint')}
            autoComplete="off"
            pattern="[a-z0-9][a-z0-9._\-]{2,59}"
            required
          />
          <TextField label={t('accounts.displayName')} name="displayName" maxLength={100} required />
          <FormFailure error={invite.error} />
        </form>
      ) : (
        <LinkText label={t('link.lead')} link={invite.data} />
      )}
    </Dialog>
  );
}

/** Makes a link for a new password. */
export function LinkDialog({ account, onClose }: { account: AccountRow; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['accounts', 'shared']);
  const issue = useIssueLink();
  const [removes, setRemoves] = useState(false);
  return (
    <Dialog
      title={t('accounts.link', { name: account.displayName })}
      onClose={onClose}
      footer={
        issue.data === undefined ? (
          <>
            <PlainButton onClick={onClose}>{t('shared:actions.cancel')}</PlainButton>
            <PlainButton
              primary
              disabled={issue.isPending}
              onClick={() => issue.mutate({ id: account.id, removesSecondFactor: removes })}
            >
              {t('accounts.makeLink')}
            </PlainButton>
          </>
        ) : (
          <PlainButton onClick={onClose}>{t('shared:actions.close')}</PlainButton>
        )
      }
    >
      {issue.data === undefined ? (
        <>
          <p className={styles.lead}>{t('accounts.linkLead')}</p>
          {account.hasSecondFactor && (
            <label>
              <input
                type="checkbox"
                checked={removes}
                onChange={(event) => setRemoves(event.target.checked)}
              />{' '}
              {t('accounts.removesFactor')}
            </label>
          )}
          <FormFailure error={issue.error} />
        </>
      ) : (
        <LinkText label={t('link.lead')} link={issue.data} />
      )}
    </Dialog>
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
  const { t } = useTranslation(['accounts', 'shared']);
  const erase = useEraseAccount();
  return (
    <Dialog
      title={t('accounts.eraseOf', { name: account.displayName })}
      onClose={onClose}
      footer={
        <>
          <PlainButton onClick={onClose}>{t('shared:actions.cancel')}</PlainButton>
          <PlainButton
            primary
            disabled={erase.isPending}
            onClick={() => erase.mutate(account, { onSuccess: onClose })}
          >
            {t('accounts.erase')}
          </PlainButton>
        </>
      }
    >
      <p className={styles.lead}>{t('accounts.eraseLead')}</p>
      <FormFailure error={erase.error} />
    </Dialog>
  );
}

/** Gives an account its role and rows. */
export function RoleDialog({ account, onClose }: { account: AccountRow; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['accounts', 'shared', 'app']);
  const assign = useAssignRole();
  const cities = useCities();
  const [role, setRole] = useState(account.role);
  const [county, setCounty] = useState(account.countyCode ?? '');
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const enterpriseId = role === 'enterprise' ? formText(event.currentTarget, 'enterpriseId') : '';
    const body = {
      role,
      countyCode: role === 'county' && county !== '' ? county : null,
      enterpriseId: enterpriseId === '' ? null : enterpriseId,
      version: account.version,
    };
    assign.mutate({ id: account.id, body }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('accounts.role', { name: account.displayName })}
      onClose={onClose}
      footer={
        <>
          <PlainButton onClick={onClose}>{t('shared:actions.cancel')}</PlainButton>
          <PlainButton primary type="submit" form="role" disabled={role === '' || assign.isPending}>
            {t('accounts.assign')}
          </PlainButton>
        </>
      }
    >
      <form id="role" onSubmit={submit}>
        <p className={styles.lead}>{t('accounts.roleLead')}</p>
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
        <FormFailure error={assign.error} />
      </form>
    </Dialog>
  );
}
