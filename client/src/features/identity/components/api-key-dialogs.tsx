import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useCities } from '@/shared/reference/use-programmes';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { DayField, SelectField, TextField } from '@/shared/ui/plain-fields';
import { InstantText } from '@/shared/ui/values';

import { useCreateApiKey, useRevokeApiKey, useRotateApiKey } from '../api/use-api-keys';
import type { ApiKeyRow, ApiKeySecret } from '../api/use-api-keys';
import styles from './account-forms.module.css';
import { FormFailure } from './form-failure';

/** Permissions an API key may carry, named as the server names them. */
const scopes = [
  'enterprises.read',
  'enterprises.write',
  'eligibility.read',
  'eligibility.bulk',
  'rankings.read',
  'county-assessments.read',
  'cockpit.read',
] as const;

const usualCalls = 120;
const usualRecords = 100_000;
const usualOverlapHours = 24;

function SecretText({ secret }: { secret: ApiKeySecret }): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <div>
      <p className={styles.lead}>{t('keys.secretLead')}</p>
      <code className={styles.secret} data-testid="api-key">
        {secret.secret}
      </code>
      <p className={styles.lead}>{t('keys.secretUse')}</p>
      {secret.earlierUntil != null && (
        <p className={styles.lead}>
          {t('keys.earlierUntil')} <InstantText instant={secret.earlierUntil} />
        </p>
      )}
    </div>
  );
}

/** Creates a key and shows its secret once. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation('accounts');
  const create = useCreateApiKey();
  const cities = useCities();
  const [county, setCounty] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(['enterprises.read']);
  const submit = (form: HTMLFormElement): void =>
    create.mutate({
      name: formText(form, 'name'),
      scopes: [...chosen],
      countyCode: county === '' ? null : county,
      addresses: formText(form, 'addresses')
        .split(/[\s,，;；]+/)
        .filter((address) => address !== ''),
      callsAMinute: Number(formText(form, 'callsAMinute')),
      recordsADay: Number(formText(form, 'recordsADay')),
      expiresOn,
    });
  return (
    <FormDialog
      title={t('keys.create')}
      lead={t('keys.createLead')}
      confirm={t('keys.create')}
      isPending={create.isPending}
      isIncomplete={chosen.length === 0 || expiresOn === ''}
      error={create.error}
      failure={<FormFailure error={create.error} />}
      onSubmit={submit}
      outcome={create.data && <SecretText secret={create.data} />}
      onClose={onClose}
    >
      <TextField label={t('keys.name')} name="name" maxLength={60} required />
      <fieldset className={styles.choices}>
        <legend>{t('keys.scopes')}</legend>
        {scopes.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={(event) =>
                setChosen(
                  event.target.checked ? [...chosen, scope] : chosen.filter((other) => other !== scope),
                )
              }
            />{' '}
            {t(`keys.scopeNames.${scope.replace('.', '-')}`)}
          </label>
        ))}
      </fieldset>
      <SelectField
        label={t('keys.rows')}
        value={county}
        emptyLabel={t('keys.wholeCity')}
        choices={cities.flatMap((city) =>
          city.counties.map((one) => ({ value: one.code, label: `${city.name} ${one.name}` })),
        )}
        onChange={setCounty}
      />
      <DayField
        label={t('keys.expiresOn')}
        hint={t('keys.expiresHint')}
        value={expiresOn}
        onChange={setExpiresOn}
      />
      <TextField
        label={t('keys.addresses')}
        name="addresses"
        hint={t('keys.addressesHint')}
        autoComplete="off"
      />
      <div className={styles.pair}>
        <TextField
          label={t('keys.callsAMinute')}
          name="callsAMinute"
          type="number"
          min={1}
          max={10_000}
          defaultValue={usualCalls}
          required
        />
        <TextField
          label={t('keys.recordsADay')}
          name="recordsADay"
          type="number"
          min={1}
          max={100_000_000}
          defaultValue={usualRecords}
          required
        />
      </div>
    </FormDialog>
  );
}

/** Gives a key a new secret; the present one stays good for a while. */
export function RotateKeyDialog({ row, onClose }: { row: ApiKeyRow; onClose: () => void }): ReactElement {
  const { t } = useTranslation('accounts');
  const rotate = useRotateApiKey();
  return (
    <FormDialog
      title={t('keys.rotateOf', { name: row.name })}
      lead={t('keys.rotateLead')}
      confirm={t('keys.rotate')}
      isPending={rotate.isPending}
      error={rotate.error}
      failure={<FormFailure error={rotate.error} />}
      onSubmit={(form) => rotate.mutate({ row, overlapHours: Number(formText(form, 'overlapHours')) })}
      outcome={rotate.data && <SecretText secret={rotate.data} />}
      onClose={onClose}
    >
      <TextField
        label={t('keys.overlapHours')}
        name="overlapHours"
        type="number"
        min={0}
        max={168}
        defaultValue={usualOverlapHours}
        required
      />
    </FormDialog>
  );
}

/** Ends a key for good. */
export function RevokeKeyDialog({ row, onClose }: { row: ApiKeyRow; onClose: () => void }): ReactElement {
  const { t } = useTranslation('accounts');
  const revoke = useRevokeApiKey();
  return (
    <FormDialog
      title={t('keys.revokeOf', { name: row.name })}
      lead={t('keys.revokeLead')}
      confirm={t('keys.revoke')}
      isPending={revoke.isPending}
      error={revoke.error}
      failure={<FormFailure error={revoke.error} />}
      onSubmit={() => revoke.mutate(row, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
