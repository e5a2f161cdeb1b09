import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useAssessments } from '@/features/county-assessments/api/use-assessments';
import { useSchemes } from '@/features/county-assessments/api/use-schemes';
import { CycleBoard } from '@/features/county-assessments/components/cycle-board';
import { OpenDialog } from '@/features/county-assessments/components/open-dialog';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { Notice } from '@/shared/ui/notice';
import { PageHeader } from '@/shared/ui/page';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { SourceNote } from '@/shared/ui/values';

/** Every year's county assessment and how far it has come. */
export default function AssessmentListPage(): ReactElement {
  const { t } = useTranslation('county-assessments');
  const canManage = useCan(permissions.countyAssessmentsManage);
  const years = useAssessments(1, 20);
  const schemes = useSchemes();
  const [isOpening, setIsOpening] = useState(false);
  const openButton = canManage && (
    <PlainButton primary icon="plus" disabled={!schemes.isSuccess} onClick={() => setIsOpening(true)}>
      {t('open.action')}
    </PlainButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <>
            {t('lead')} <SourceNote source={schemes.data?.[0]?.source ?? ''} />
          </>
        }
        actions={
          <>
            <ButtonLink icon="list" to="/county-assessments/activities">
              {t('activities.page')}
            </ButtonLink>
            {openButton}
          </>
        }
      />
      <QueryStates
        query={years}
        isEmpty={(page) => page.items.length === 0}
        empty={
          <Notice
            icon="scale"
            title={t('empty.title')}
            text={canManage ? t('empty.manage') : t('empty.wait')}
          >
            {openButton}
          </Notice>
        }
      >
        {(page) => <CycleBoard years={page.items} />}
      </QueryStates>
      {isOpening && (
        <OpenDialog
          schemes={schemes.data ?? []}
          taken={(schemeId, year) =>
            years.data?.items.some((one) => one.schemeId === schemeId && one.year === year) === true
          }
          onClose={() => setIsOpening(false)}
        />
      )}
    </>
  );
}
