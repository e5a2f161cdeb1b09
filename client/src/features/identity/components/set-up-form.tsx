import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formText } from '@/shared/ui/form-text';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextField } from '@/shared/ui/plain-fields';

import { useSetUp, useSetUpState } from '../api/use-account';
import styles from './account-forms.module.css';
import { FormFailure } from './form-failure';
import { LinkText } from './link-text';

/** Opens the first accounts of a product that has none. */
export function SetUpForm({ onward }: { onward: ReactNode }): ReactElement {
  const { t } = useTranslation('accounts');
  const state = useSetUpState();
  const setUp = useSetUp();
  const submit = (form: HTMLFormElement): void =>
    setUp.mutate({
      code: formText(form, 'code'),
      userName: formText(form, 'userName'),
      displayName: formText(form, 'displayName'),
      newPassword: formText(form, 'newPassword'),
    });
  if (setUp.data !== undefined) {
    return (
      <Card title={t('setUp.done')}>
        <p className={styles.lead}>{t('setUp.linksLead')}</p>
        <LinkText label={t('setUp.security')} link={setUp.data.security} />
        <LinkText label={t('setUp.audit')} link={setUp.data.audit} />
        {onward}
      </Card>
    );
  }
  if (state.data?.isNeeded === false) {
    return (
      <Notice icon="checkCircle" title={t('setUp.notNeeded')}>
        {onward}
      </Notice>
    );
  }
  return (
    <Card>
      <GuardedForm className={styles.form} onSubmit={submit} hasFailed={setUp.isError}>
        <TextField
          label={t('setUp.code')}
          name="code"
          hint={t('setUp.codeHint')}
          autoComplete="off"
          required
        />
        <TextField
          label={t('accounts.userName')}
          name="userName"
          hint={t('accounts.userNameHint')}
          autoComplete="username"
          pattern="[a-z0-9][a-z0-9._\-]{2,59}"
          required
        />
        <TextField label={t('accounts.displayName')} name="displayName" maxLength={100} required />
        <TextField
          label={t('password.new')}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          required
        />
        <FormFailure error={setUp.error} />
        <div className={styles.actions}>
          <PlainButton primary type="submit" disabled={setUp.isPending}>
            {t('setUp.submit')}
          </PlainButton>
        </div>
      </GuardedForm>
    </Card>
  );
}
