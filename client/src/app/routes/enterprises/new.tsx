import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useRegisterEnterprise } from '@/features/enterprises/api/use-enterprise';
import { EnterpriseForm } from '@/features/enterprises/components/enterprise-form';
import { PageHeader } from '@/shared/ui/page';

export default function NewEnterprisePage(): ReactElement {
  const { t } = useTranslation('enterprises');
  const navigate = useNavigate();
  const register = useRegisterEnterprise();
  return (
    <>
      <PageHeader title={t('form.newTitle')} crumbs={[{ label: t('list.title'), to: '/enterprises' }]} />
      <EnterpriseForm
        initial={null}
        error={register.error}
        isSaving={register.isPending}
        onSave={async (details) => {
          const { id } = await register.mutateAsync(details);
          return id;
        }}
        onSaved={(id) => void navigate(`/enterprises/${id}`, { replace: true })}
        onCancel={() => void navigate('/enterprises')}
      />
    </>
  );
}
