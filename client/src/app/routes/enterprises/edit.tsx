import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';

import { useEnterprise, useReviseEnterprise } from '@/features/enterprises/api/use-enterprise';
import type { Enterprise, EnterpriseDetails } from '@/features/enterprises/api/use-enterprise';
import { EnterpriseForm } from '@/features/enterprises/components/enterprise-form';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';

function toDetails(enterprise: Enterprise): EnterpriseDetails {
  const { name, creditCode, countyCode, industryCode, form, establishedOn, address, formerName, stage } =
    enterprise;
  return { name, creditCode, countyCode, industryCode, form, establishedOn, address, formerName, stage };
}

function Editor({ enterprise }: { enterprise: Enterprise }): ReactElement {
  const { t } = useTranslation('enterprises');
  const navigate = useNavigate();
  const revise = useReviseEnterprise(enterprise.id);
  const home = `/enterprises/${enterprise.id}`;
  return (
    <>
      <PageHeader
        title={t('form.editTitle')}
        crumbs={[
          { label: t('list.title'), to: '/enterprises' },
          { label: enterprise.name, to: home },
        ]}
      />
      <EnterpriseForm
        initial={toDetails(enterprise)}
        error={revise.error}
        isSaving={revise.isPending}
        onSave={(details) => revise.mutateAsync({ details, version: enterprise.version })}
        onSaved={() => void navigate(home, { replace: true })}
        onCancel={() => void navigate(home)}
      />
    </>
  );
}

export default function EditEnterprisePage(): ReactElement {
  const { id = '' } = useParams();
  const enterprise = useEnterprise(id);
  return <QueryStates query={enterprise}>{(data) => <Editor enterprise={data} />}</QueryStates>;
}
