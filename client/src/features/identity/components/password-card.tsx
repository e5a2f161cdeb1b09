import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '@/shared/permissions/session-context';
import { formText } from '@/shared/ui/form-text';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextField } from '@/shared/ui/plain-fields';

import { useChangePassword } from '../api/use-account';
import type { MyAccount } from '../api/use-account';
import styles from './account-forms.module.css';
import { FormFailure } from './form-failure';

/** The rules for a new password in words. */
export function usePasswordRules(): (rules: MyAccount['rules']) => string {
  const { t } = useTranslation('accounts');
  return (rules) =>
    [
      t('password.ruleLength', { count: rules.leastLength }),
      rules.leastKinds > 1 ? t('password.ruleKinds', { count: rules.leastKinds }) : '',
      rules.mostAgeDays == null ? '' : t('password.ruleAge', { count: rules.mostAgeDays }),
      rules.remembered > 0 ? t('password.ruleFormer', { count: rules.remembered }) : '',
    ].join('');
}

/** Replaces the own password. */
export function PasswordCard({ account }: { account: MyAccount }): ReactElement {
  const { t } = useTranslation('accounts');
  const rules = usePasswordRules();
  const change = useChangePassword();
  const { userName, mustChangePassword } = useSession();
  const submit = (form: HTMLFormElement): void =>
    change.mutate(
      { currentPassword: formText(form, 'currentPassword'), newPassword: formText(form, 'newPassword') },
      { onSuccess: () => form.reset() },
    );
  return (
    <Card title={t('password.title')}>
      <GuardedForm className={styles.form} onSubmit={submit} hasFailed={change.isError}>
        <p className={styles.lead}>{mustChangePassword ? t('password.mustChange') : t('password.lead')}</p>
        <input type="text" name="userName" autoComplete="username" value={userName} readOnly hidden />
        <TextField
          label={t('password.current')}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          label={t('password.new')}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint={rules(account.rules)}
          required
        />
        <FormFailure error={change.error} />
        {change.isSuccess && (
          <p className={styles.done} role="status">
            {t('password.done')}
          </p>
        )}
        <div className={styles.actions}>
          <PlainButton primary type="submit" disabled={change.isPending}>
            {t('password.submit')}
          </PlainButton>
        </div>
      </GuardedForm>
    </Card>
  );
}
