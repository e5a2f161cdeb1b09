import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Tag } from '@/shared/ui/values';

/** Open, overdue or signed off. */
export function StatusTag(props: { status: 'open' | 'published'; isOverdue: boolean }): ReactElement {
  const { t } = useTranslation('county-assessments');
  if (props.status === 'published') return <Tag tone="strong">{t('status.published')}</Tag>;
  return props.isOverdue ? <Tag tone="warning">{t('status.overdue')}</Tag> : <Tag>{t('status.open')}</Tag>;
}
