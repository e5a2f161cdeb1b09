import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useMyAccount } from '@/features/identity/api/use-account';
import { PasswordCard } from '@/features/identity/components/password-card';
import { SecondFactorCard } from '@/features/identity/components/second-factor-card';
import { SessionsCard } from '@/features/identity/components/sessions-card';
import { PageHeader } from '@/shared/ui/page';
import { ProblemPanel } from '@/shared/ui/problem-panel';
import { PageSkeleton } from '@/shared/ui/skeleton';

export default function MyAccountPage(): ReactElement {
  const { t } = useTranslation('accounts');
  const query = useMyAccount();
  return (
    <>
      <PageHeader title={t('account.title')} lead={t('account.lead')} />
      {query.isPending && <PageSkeleton />}
      {query.isError && <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && (
        <>
          <PasswordCard account={query.data} />
          <SecondFactorCard account={query.data} />
          <SessionsCard />
        </>
      )}
    </>
  );
}
