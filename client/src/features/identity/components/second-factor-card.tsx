import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formText } from '@/shared/ui/form-text';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextField } from '@/shared/ui/plain-fields';

import { useConfirmSecondFactor, useRemoveSecondFactor, useStartSecondFactor } from '../api/use-account';
import type { MyAccount } from '../api/use-account';
import styles from './account-forms.module.css';
import { FormFailure } from './form-failure';

/** Turns the second factor on in two steps, or off. */
export function SecondFactorCard({ account }: { account: MyAccount }): ReactElement {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const start = useStartSecondFactor();
  const confirm = useConfirmSecondFactor();
  const remove = useRemoveSecondFactor();
  const ask = account.hasSecondFactor ? remove : start;

  const submitPassword = (form: HTMLFormElement): void => {
    confirm.reset();
    ask.mutate(formText(form, 'password'), { onSuccess: () => form.reset() });
  };

  if (confirm.data !== undefined) {
    return (
      <Card title={t('factor.title')}>
        <p className={styles.lead}>{t('factor.recoveryLead')}</p>
        <ul className={styles.codes} aria-label={t('factor.recovery')}>
          {confirm.data.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className={styles.actions}>
          <PlainButton
            primary
            onClick={() => {
              start.reset();
              confirm.reset();
              void client.invalidateQueries({ queryKey: ['account'] });
            }}
          >
            {t('factor.kept')}
          </PlainButton>
        </div>
      </Card>
    );
  }
  if (start.data !== undefined && !account.hasSecondFactor) {
    return (
      <Card title={t('factor.title')}>
        <GuardedForm
          className={styles.form}
          onSubmit={(form) => confirm.mutate(formText(form, 'code'))}
          hasFailed={confirm.isError}
        >
          <p className={styles.lead}>{t('factor.keyLead')}</p>
          <code className={styles.secret} data-testid="authenticator-key">
            {start.data.key.replace(/(.{4})(?=.)/g, '$1 ')}
          </code>
          <p className={styles.lead}>
            <a href={start.data.address}>{t('factor.openApp')}</a>
          </p>
          <TextField
            label={t('factor.code')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
          <FormFailure error={confirm.error} />
          <div className={styles.actions}>
            <PlainButton primary type="submit" disabled={confirm.isPending}>
              {t('factor.confirm')}
            </PlainButton>
          </div>
        </GuardedForm>
      </Card>
    );
  }
  return (
    <Card title={t('factor.title')}>
      <GuardedForm className={styles.form} onSubmit={submitPassword} hasFailed={ask.isError}>
        <p className={styles.lead}>
          {account.hasSecondFactor ? t('factor.on', { count: account.recoveryCodesLeft }) : t('factor.off')}
        </p>
        <TextField
          label={t('password.current')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <FormFailure error={ask.error} />
        <div className={styles.actions}>
          <PlainButton primary={!account.hasSecondFactor} type="submit" disabled={ask.isPending}>
            {account.hasSecondFactor ? t('factor.remove') : t('factor.start')}
          </PlainButton>
        </div>
      </GuardedForm>
    </Card>
  );
}
