import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Tag } from '@/shared/ui/values';

import type { ListingStage } from '../stages';

/** Where an enterprise stands on the road to listing; set off once a formal step is taken. */
export function StageTag({ stage }: { stage: ListingStage }): ReactElement {
  const { t } = useTranslation('enterprises');
  return <Tag tone={stage === 'cultivation' ? undefined : 'strong'}>{t(`stages.${stage}`)}</Tag>;
}
