import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useCountyName } from '@/shared/reference/use-programmes';
import { Absent, DateText } from '@/shared/ui/values';

import type { RegistrationField } from '../api/use-registration';

export type RegistrationPart = RegistrationField['part'];

const fieldWord: Partial<Record<RegistrationPart, string>> = {
  countyCode: 'county',
  industryCode: 'industry',
};

/** What a part of the registration is called. */
export function usePartWord(): (part: RegistrationPart) => string {
  const { t } = useTranslation('enterprises');
  return (part) => t(`fields.${fieldWord[part] ?? part}`);
}

/** A value of a part of the registration in words. */
export function PartValue({
  part,
  value,
}: {
  part: RegistrationPart;
  value: string | null | undefined;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const countyName = useCountyName();
  if (value == null) return <Absent />;
  if (part === 'countyCode') return <>{countyName(value, true)}</>;
  if (part === 'industryCode') return <>{`${t(`industries.${value.charAt(0)}`)} ${value}`}</>;
  if (part === 'form') return <>{t(`forms.${value}`)}</>;
  if (part === 'stage') return <>{t(`stages.${value}`)}</>;
  if (part === 'establishedOn') return <DateText day={value} />;
  return <>{value}</>;
}
