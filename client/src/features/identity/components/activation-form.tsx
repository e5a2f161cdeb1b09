import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formText } from '@/shared/ui/form-text';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextField } from '@/shared/ui/plain-fields';

import { useLink } from '../api/use-account';
import styles from './account-forms.module.css';
import { FormFailure } from './form-failure';

/** Sets a password by a one-time link. */
export function ActivationForm({ token, onward }: { token: string; onward: ReactNode }): ReactElement {
  const { t } = useTranslation('accounts');
  const use = useLink();
  return (
    <Card>
      {use.isSuccess ? (
        <p className={styles.done} role="status">
          {t('activation.done')} {onward}
        </p>
      ) : (
        <GuardedForm
          className={styles.form}
          onSubmit={(form) => use.mutate({ token, newPassword: formText(form, 'newPassword') })}
          hasFailed={use.isError}
        >
          <TextField
            label={t('password.new')}
            name="newPassword"
            type="password"
            autoComplete="new-password"
            required
          />
          <FormFailure error={use.error} />
          <div className={styles.actions}>
            <PlainButton primary type="submit" disabled={use.isPending || token === ''}>
              {t('activation.submit')}
            </PlainButton>
          </div>
        </GuardedForm>
      )}
    </Card>
  );
}
