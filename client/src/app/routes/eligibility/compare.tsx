import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { ScenarioComparison } from '@/features/eligibility/components/scenarios';
import { PageHeader } from '@/shared/ui/page';

/** Saved scenarios side by side. */
export default function ComparePage(): ReactElement {
  const { t } = useTranslation('eligibility');
  const [parameters] = useSearchParams();
  return (
    <>
      <PageHeader
        title={t('scenario.comparison')}
        crumbs={[
          { label: t('screening.title'), to: '/eligibility' },
          { label: t('impact.title'), to: '/eligibility/impact' },
        ]}
        lead={t('scenario.lead')}
      />
      <ScenarioComparison ids={(parameters.get('ids') ?? '').split(',').filter((id) => id !== '')} />
    </>
  );
}
