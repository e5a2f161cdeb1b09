import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { SetUpForm } from '@/features/identity/components/set-up-form';
import { PageHeader } from '@/shared/ui/page';

export default function SetUpPage(): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <>
      <PageHeader title={t('setUp.title')} lead={t('setUp.lead')} />
      <SetUpForm onward={<Link to="/sign-in">{t('activation.onward')}</Link>} />
    </>
  );
}
