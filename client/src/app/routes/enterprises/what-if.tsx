import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { EnterpriseWhatIf } from '@/features/eligibility/components/enterprise-what-if';
import { useEnterprise } from '@/features/enterprises/api/use-enterprise';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';

/** One enterprise with other figures. */
export default function EnterpriseWhatIfPage(): ReactElement {
  const { t } = useTranslation(['enterprises', 'eligibility']);
  const { id = '' } = useParams();
  const enterprise = useEnterprise(id);
  return (
    <QueryStates query={enterprise}>
      {(data) => (
        <>
          <PageHeader
            title={t('eligibility:whatIf.title')}
            of={data.name}
            crumbs={[
              { label: t('enterprises:list.title'), to: '/enterprises' },
              { label: data.name, to: `/enterprises/${id}?tab=eligibility` },
            ]}
            lead={t('eligibility:whatIf.lead', { name: data.name })}
          />
          <EnterpriseWhatIf enterpriseId={id} />
        </>
      )}
    </QueryStates>
  );
}
