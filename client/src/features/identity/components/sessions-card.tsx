import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { ProblemPanel } from '@/shared/ui/problem-panel';
import { SkeletonBar } from '@/shared/ui/skeleton';
import { Gap, InstantText } from '@/shared/ui/values';

import { useMySessions, useRevokeSession } from '../api/use-account';
import { deviceText } from '../device-text';
import styles from './account-forms.module.css';
import { FormFailure } from './form-failure';

/** Where the account is signed in, and the way to end it. */
export function SessionsCard(): ReactElement {
  const { t } = useTranslation('accounts');
  const query = useMySessions();
  const revoke = useRevokeSession();
  const items = query.data?.items ?? [];
  return (
    <Card
      title={t('sessions.title')}
      extra={
        items.length > 1 && (
          <PlainButton disabled={revoke.isPending} onClick={() => revoke.mutate(null)}>
            {t('sessions.endOthers')}
          </PlainButton>
        )
      }
    >
      {query.isPending && <SkeletonBar width="60%" />}
      {query.isError && <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />}
      <ul className={styles.sessions}>
        {items.map((session) => (
          <li key={session.id}>
            <div>
              <div>
                {session.origin ?? t('sessions.unknown')} · {t('sessions.seen')}
                <Gap />
                <InstantText instant={session.lastSeenAt} />
              </div>
              <div className={styles.agent} title={session.agent ?? undefined}>
                {session.agent == null ? null : deviceText(session.agent)}
              </div>
            </div>
            {session.id === query.data?.currentId ? (
              <span>{t('sessions.current')}</span>
            ) : (
              <PlainButton disabled={revoke.isPending} onClick={() => revoke.mutate(session.id)}>
                {t('sessions.end')}
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
      <FormFailure error={revoke.error} />
    </Card>
  );
}
