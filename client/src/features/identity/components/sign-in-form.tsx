import { lazy, Suspense, useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { formText } from '@/shared/ui/form-text';
import { Icon } from '@/shared/ui/icon';
import { useProblemText } from '@/shared/ui/problem-text';

import { useSignIn } from '../api/use-session-query';
import styles from './sign-in-form.module.css';

const SecondFactorField = lazy(async () => ({
  default: (await import('./second-factor-field')).SecondFactorField,
}));

/** Name and password. Hand-styled, so that the first page needs no component library. */
export function SignInForm(): ReactElement {
  const { t } = useTranslation('identity');
  const problemText = useProblemText();
  const signIn = useSignIn();
  const [revealed, setRevealed] = useState(false);
  const [incomplete, setIncomplete] = useState(false);

  const [asksCode, setAsksCode] = useState(false);
  const noteFactor = (error: unknown): void => {
    if (isProblem(error) && error.code === 'identity.second-factor-needed') setAsksCode(true);
  };

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const userName = formText(event.currentTarget, 'userName');
    const password = formText(event.currentTarget, 'password');
    setIncomplete(userName === '' || password === '');
    if (userName !== '' && password !== '') {
      const code = asksCode ? { code: formText(event.currentTarget, 'code') } : {};
      signIn.mutate({ userName, password, ...code }, { onError: noteFactor });
    }
  };

  const failure = incomplete
    ? t('signIn.required')
    : signIn.error === null
      ? null
      : isProblem(signIn.error) && signIn.error.status === 401
        ? t(`signIn.refusals.${signIn.error.code.replace('identity.', '')}`)
        : problemText(signIn.error);

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div role="alert" aria-live="assertive">
        {failure !== null && (
          <p className={styles.failure}>
            <Icon name="alert" />
            <span>{failure}</span>
          </p>
        )}
      </div>
      <div className={styles.field}>
        <label className={styles.label} htmlFor="userName">
          {t('signIn.userName')}
        </label>
        <input
          className={styles.input}
          id="userName"
          name="userName"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
      </div>
      <div className={styles.field}>
        <label className={styles.label} htmlFor="password">
          {t('signIn.password')}
        </label>
        <div className={styles.box}>
          <input
            className={styles.input}
            id="password"
            name="password"
            type={revealed ? 'text' : 'password'}
            autoComplete="current-password"
          />
          <button
            type="button"
            className={styles.reveal}
            aria-label={t('signIn.show')}
            aria-pressed={revealed}
            onClick={() => setRevealed(!revealed)}
          >
            <Icon name="eye" size={18} />
          </button>
        </div>
      </div>
      {asksCode && (
        <Suspense>
          <SecondFactorField />
        </Suspense>
      )}
      <button type="submit" className={styles.submit} disabled={signIn.isPending}>
        {signIn.isPending ? t('signIn.submitting') : t('signIn.submit')}
      </button>
    </form>
  );
}
