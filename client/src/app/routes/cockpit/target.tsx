import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useTargets } from '@/features/cockpit/api/use-targets';
import { TargetView } from '@/features/cockpit/components/target-view';
import { ButtonLink } from '@/shared/ui/plain-button';
import { Notice } from '@/shared/ui/notice';
import { QueryStates } from '@/shared/ui/query-states';

export default function TargetPage(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { programme = '', targetId = '' } = useParams();
  return (
    <QueryStates query={useTargets(programme)}>
      {({ targets }) => {
        const target = targets.find((one) => one.id === targetId);
        return target === undefined ? (
          <Notice heading="h1" icon="search" title={t('target.absent')} text={t('target.absentText')}>
            <ButtonLink to="/">{t('target.back')}</ButtonLink>
          </Notice>
        ) : (
          <TargetView programme={programme} target={target} />
        );
      }}
    </QueryStates>
  );
}
