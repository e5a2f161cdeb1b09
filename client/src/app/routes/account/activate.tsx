import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { ActivationForm } from '@/features/identity/components/activation-form';
import { PageHeader } from '@/shared/ui/page';

/** The token stands after the hash, so that it reaches no server's log. */
export default function ActivatePage(): ReactElement {
  const { t } = useTranslation('accounts');
  const token = useLocation().hash.slice(1);
  return (
    <>
      <PageHeader title={t('activation.title')} lead={t('activation.lead')} />
      <ActivationForm token={token} onward={<Link to="/sign-in">{t('activation.onward')}</Link>} />
    </>
  );
}
