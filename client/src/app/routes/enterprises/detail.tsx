import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';

import { BoardGaps } from '@/features/eligibility/components/board-gaps';
import { EligibilityReport } from '@/features/eligibility/components/eligibility-report';
import { VerdictRecords } from '@/features/eligibility/components/verdict-records';
import { useEnterprise } from '@/features/enterprises/api/use-enterprise';
import { ContactsCard } from '@/features/enterprises/components/contacts-card';
import { ContradictionsCard } from '@/features/enterprises/components/contradictions-card';
import { EnterpriseOverview } from '@/features/enterprises/components/enterprise-overview';
import { RegistrationCard } from '@/features/enterprises/components/registration-card';
import { FactsTable } from '@/features/enterprises/components/facts-table';
import { StageTag } from '@/features/enterprises/components/stage-tag';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useRecentItem } from '@/shared/recent/recent-items';
import { PageHeader } from '@/shared/ui/page';
import { PrintButton } from '@/shared/ui/official-sheet';
import { ButtonLink, DownloadLink } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { TabLinks, useTab } from '@/shared/ui/tab-links';

export default function EnterpriseDetailPage(): ReactElement {
  const { t } = useTranslation(['enterprises', 'eligibility']);
  const { id = '' } = useParams();
  const enterprise = useEnterprise(id);
  useRecentItem('enterprise', enterprise.data?.name);
  const mayWrite = useCan(permissions.enterprisesWrite);
  const maySupply = useCan(permissions.enterprisesSupply);
  const maySettle = useCan(permissions.enterprisesSettle);
  const mayJudge = useCan(permissions.eligibilityRead);
  const mayReach = useCan(permissions.enterprisesReadContacts);
  const tab = useTab(['overview', 'eligibility', 'facts']);
  const { search } = useLocation();
  // One that was merged is answered by the one that took all it had.
  if (enterprise.data !== undefined && enterprise.data.id !== id)
    return <Navigate to={`/enterprises/${enterprise.data.id}${search}`} replace />;
  return (
    <QueryStates query={enterprise}>
      {(data) => (
        <>
          <PageHeader
            title={data.name}
            crumbs={[{ label: t('enterprises:list.title'), to: '/enterprises' }]}
            lead={<StageTag stage={data.stage} />}
            actions={
              <>
                <PrintButton />
                <DownloadLink href={`/api/v1/enterprises/${id}/portrait.docx`}>
                  {t('enterprises:portrait.export')}
                </DownloadLink>
                {mayWrite && (
                  <ButtonLink to={`/enterprises/${id}/edit`} icon="edit">
                    {t('enterprises:detail.edit')}
                  </ButtonLink>
                )}
                {maySupply && (
                  <ButtonLink primary to={`/enterprises/${id}/figures`} icon="table">
                    {t('enterprises:detail.enterFigures')}
                  </ButtonLink>
                )}
              </>
            }
          />
          <TabLinks
            label={data.name}
            current={tab}
            tabs={[
              { value: 'overview', label: t('enterprises:detail.overview') },
              ...(mayJudge ? [{ value: 'eligibility' as const, label: t('eligibility:report.tab') }] : []),
              { value: 'facts', label: t('enterprises:facts.title') },
            ]}
          />
          {tab === 'overview' && (
            <EnterpriseOverview
              enterprise={data}
              mayWrite={mayWrite}
              boards={mayJudge && <BoardGaps enterpriseId={id} />}
              contacts={mayReach && <ContactsCard enterpriseId={id} />}
            />
          )}
          {tab === 'eligibility' && mayJudge && (
            <>
              <EligibilityReport enterpriseId={id} />
              <VerdictRecords enterpriseId={id} />
            </>
          )}
          {tab === 'facts' && (
            <>
              <ContradictionsCard enterpriseId={id} maySettle={maySettle} />
              <RegistrationCard enterpriseId={id} />
              <FactsTable enterpriseId={id} />
            </>
          )}
        </>
      )}
    </QueryStates>
  );
}
