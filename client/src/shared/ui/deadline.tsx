import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useWorkingDaysLeft } from '@/shared/reference/use-work-calendar';

import { DateText } from './values';

/** A last day, and how many working days are left until it, by the published holidays. */
export function Deadline({ day }: { day: string | null | undefined }): ReactElement {
  const { t } = useTranslation('shared');
  const left = useWorkingDaysLeft(day);
  if (left === null) return <DateText day={day} />;
  const words =
    left.days > 0
      ? t('deadline.left', { count: left.days })
      : left.days < 0
        ? t('deadline.over', { count: -left.days })
        : t('deadline.today');
  const aside = t('deadline.aside', { words });
  return (
    <span title={left.isPublished ? undefined : t('deadline.estimate')}>
      <DateText day={day} />
      {aside.startsWith(' ') && ' '}
      <span className="lp-together">{aside}</span>
      {!left.isPublished && <span className="lp-visually-hidden"> {t('deadline.estimate')}</span>}
    </span>
  );
}
