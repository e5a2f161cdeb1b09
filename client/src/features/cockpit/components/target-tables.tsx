import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useCountyName } from '@/shared/reference/use-programmes';
import { PlainButton } from '@/shared/ui/plain-button';
import { numberCell, ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, DateText, InstantText } from '@/shared/ui/values';

import type { TargetCorrection } from '../api/use-target-corrections';
import type { Target } from '../api/use-targets';

/** Each county's number, what it reached, and what is missing. */
export function CountyTable({ target }: { target: Target }): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const shares = target.counties.reduce((sum, county) => sum + (county.target ?? 0), 0);
  const isUneven = target.actual != null && shares > 0 && shares !== target.total;
  return (
    <ScrollTable
      title={t('target.counties')}
      lead={isUneven ? t('target.uneven', { shares, total: target.total }) : undefined}
    >
      <thead>
        <tr>
          <th scope="col">{t('target.county')}</th>
          <th scope="col" className={numberCell}>
            {t('target.planned')}
          </th>
          <th scope="col" className={numberCell}>
            {t('target.wanted')}
          </th>
          <th scope="col" className={numberCell}>
            {t('target.reached')}
          </th>
          <th scope="col" className={numberCell}>
            {t('target.short')}
          </th>
        </tr>
      </thead>
      <tbody>
        {target.counties.map((county) => {
          const short = county.target == null ? null : Math.max(0, county.target - county.actual);
          return (
            <tr key={county.code}>
              <th scope="row">
                <Link to={`/enterprises?countyCode=${county.code}`}>{localized(county.name)}</Link>
              </th>
              <td className={numberCell}>{county.planned ?? <Absent />}</td>
              <td className={numberCell}>{county.target ?? <Absent />}</td>
              <td className={numberCell}>{formatNumber(county.actual)}</td>
              <td className={numberCell}>{short ?? <Absent />}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

/** What counts year by year, and from the beginning of the period. */
export function YearTable({ target }: { target: Target }): ReactElement {
  const { t } = useTranslation('cockpit');
  return (
    <ScrollTable title={t('target.years')}>
      <thead>
        <tr>
          <th scope="col">{t('target.year')}</th>
          <th scope="col" className={numberCell}>
            {t('target.inYear')}
          </th>
          <th scope="col" className={numberCell}>
            {t('target.cumulative')}
          </th>
        </tr>
      </thead>
      <tbody>
        {target.years.map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            <td className={numberCell}>{formatNumber(year.count)}</td>
            <td className={numberCell}>{formatNumber(year.cumulative)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** The enterprises that count, by day. */
export function ReachedTable(props: {
  target: Target;
  onDiscount: ((enterprise: Target['enterprises'][number]) => void) | undefined;
}): ReactElement {
  const { t } = useTranslation('cockpit');
  const countyName = useCountyName();
  const { target, onDiscount } = props;
  const byCorrection = new Set(
    target.corrections.filter((one) => one.kind === 'count').map((one) => one.enterpriseId),
  );
  return (
    <ScrollTable
      title={t('targets.reached')}
      lead={target.enterprises.length === 0 ? t('targets.nobody') : undefined}
    >
      <thead>
        <tr>
          <th scope="col">{t('target.enterprise')}</th>
          <th scope="col">{t('target.county')}</th>
          <th scope="col">{t('target.on')}</th>
          <th scope="col">{t('target.basis')}</th>
          {onDiscount !== undefined && <th scope="col">{t('target.action')}</th>}
        </tr>
      </thead>
      <tbody>
        {target.enterprises.map((one) => (
          <tr key={one.enterpriseId}>
            <th scope="row">
              <Link to={`/enterprises/${one.enterpriseId}`}>{one.enterpriseName}</Link>
            </th>
            <td>{one.countyCode == null ? <Absent /> : countyName(one.countyCode)}</td>
            <td>
              <DateText day={one.on} />
            </td>
            <td>{byCorrection.has(one.enterpriseId) ? t('target.byCorrection') : t('target.byMilestone')}</td>
            {onDiscount !== undefined && (
              <td>
                {!byCorrection.has(one.enterpriseId) && (
                  <PlainButton
                    aria-label={t('target.discount.of', { name: one.enterpriseName })}
                    onClick={() => onDiscount(one)}
                  >
                    {t('target.discount.confirm')}
                  </PlainButton>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Corrections in force, each with its reason. */
export function CorrectionTable(props: {
  target: Target;
  onWithdraw: ((correction: TargetCorrection) => void) | undefined;
}): ReactElement {
  const { t } = useTranslation('cockpit');
  const countyName = useCountyName();
  const { onWithdraw } = props;
  const what = (one: TargetCorrection): string =>
    one.kind === 'share'
      ? t('target.kind.share', {
          unit: one.countyCode == null ? t('target.share.city') : countyName(one.countyCode),
          value: one.value,
        })
      : t(one.kind === 'count' ? 'target.kind.count' : 'target.kind.discount', {
          name: one.enterpriseName,
        });
  return (
    <ScrollTable
      title={t('target.corrections')}
      lead={props.target.corrections.length === 0 ? t('target.noCorrections') : undefined}
    >
      <thead>
        <tr>
          <th scope="col">{t('target.what')}</th>
          <th scope="col">{t('target.reason')}</th>
          <th scope="col">{t('target.by')}</th>
          <th scope="col">{t('target.at')}</th>
          {onWithdraw !== undefined && <th scope="col">{t('target.action')}</th>}
        </tr>
      </thead>
      <tbody>
        {props.target.corrections.map((one) => (
          <tr key={one.id}>
            <th scope="row">{what(one)}</th>
            <td>{one.reason}</td>
            <td>{one.madeBy}</td>
            <td>
              <InstantText instant={one.madeAt} />
            </td>
            {onWithdraw !== undefined && (
              <td>
                <PlainButton
                  aria-label={t('target.withdraw.of', { what: what(one) })}
                  onClick={() => onWithdraw(one)}
                >
                  {t('target.withdraw.confirm')}
                </PlainButton>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
