import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCountyName } from '@/shared/reference/use-programmes';
import { DetailList } from '@/shared/ui/detail-list';
import { Card } from '@/shared/ui/page';
import { Absent, DateText, Tag } from '@/shared/ui/values';

import type { Enterprise } from '../api/use-enterprise';
import styles from './enterprise-table.module.css';

interface IdentityParts {
  enterprise: Enterprise;
  /** Further lines of the registration, e.g. the registered capital. */
  more?: readonly { key: string; label: ReactNode; value: ReactNode }[];
}

/** Who the enterprise is: registration data. */
export function IdentityCard({ enterprise, more = [] }: IdentityParts): ReactElement {
  const { t } = useTranslation('enterprises');
  const countyName = useCountyName();
  const { countyCode, industryCode } = enterprise;
  const items = [
    {
      key: 'creditCode',
      label: t('fields.creditCode'),
      value:
        enterprise.creditCode === null ? (
          <Absent />
        ) : (
          <>
            <span className={styles.code}>{enterprise.creditCode}</span>
            {enterprise.creditCodeInnerCheckHolds === false && (
              <>
                {' '}
                <Tag tone="warning">{t('creditCode.innerShort')}</Tag>
              </>
            )}
          </>
        ),
    },
    {
      key: 'county',
      label: t('fields.county'),
      value: countyCode === null ? <Absent /> : countyName(countyCode, true),
    },
    {
      key: 'industry',
      label: t('fields.industry'),
      value:
        industryCode === null ? <Absent /> : `${t(`industries.${industryCode.charAt(0)}`)} ${industryCode}`,
    },
    {
      key: 'form',
      label: t('fields.form'),
      value: enterprise.form === null ? <Absent /> : t(`forms.${enterprise.form}`),
    },
    {
      key: 'establishedOn',
      label: t('fields.establishedOn'),
      value: <DateText day={enterprise.establishedOn} />,
    },
    { key: 'address', label: t('fields.address'), value: enterprise.address ?? <Absent /> },
    { key: 'formerName', label: t('fields.formerName'), value: enterprise.formerName ?? <Absent /> },
    ...more,
  ];
  return (
    <Card title={t('detail.identity')}>
      <DetailList items={items} />
    </Card>
  );
}
