import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Card } from '@/shared/ui/page';
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
      stacks="tiles"
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
              <td className={numberCell}>
                {county.planned == null ? <Absent /> : formatNumber(county.planned)}
              </td>
              <td className={numberCell}>
                {county.target == null ? <Absent /> : formatNumber(county.target)}
              </td>
              <td className={numberCell}>
                <Link to={`?county=${county.code}#reached`}>{formatNumber(county.actual)}</Link>
              </td>
              <td className={numberCell}>{short === null ? <Absent /> : formatNumber(short)}</td>
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
            <td className={numberCell}>
              <Link to={`?year=${year.year}#reached`}>{formatNumber(year.count)}</Link>
            </td>
            <td className={numberCell}>
              <Link to={`?until=${year.year}#reached`}>{formatNumber(year.cumulative)}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface Shown {
  enterprises: Target['enterprises'];
  /** What narrows them in words; undefined when all that count are shown. */
  words: string | undefined;
  isUndetermined: boolean;
}

/** The enterprises the address asks for: of a county, of a year, up to a year, or those that lack the facts to say. */
function useShown(target: Target): Shown {
  const { t } = useTranslation('cockpit');
  const countyName = useCountyName();
  const [parameters] = useSearchParams();
  const [county, year, until] = ['county', 'year', 'until'].map((name) => parameters.get(name));
  if (parameters.get('of') === 'undetermined')
    return {
      enterprises: target.undeterminedEnterprises,
      words: t('target.undetermined'),
      isUndetermined: true,
    };
  const words = [
    county == null ? '' : countyName(county),
    year == null ? '' : t('target.ofYear', { year }),
    until == null ? '' : t('target.untilYear', { year: until }),
  ].filter((one) => one !== '');
  return {
    enterprises: target.enterprises.filter(
      (one) =>
        (county == null || one.countyCode === county) &&
        (year == null || one.on.startsWith(year)) &&
        (until == null || one.on.slice(0, 4) <= until),
    ),
    words: words.length === 0 ? undefined : words.join(' · '),
    isUndetermined: false,
  };
}

/** The enterprises that count, by day, or those of them the address asks for. */
export function ReachedTable(props: {
  target: Target;
  onDiscount: ((enterprise: Target['enterprises'][number]) => void) | undefined;
}): ReactElement {
  const { t } = useTranslation('cockpit');
  const countyName = useCountyName();
  const { target } = props;
  const { enterprises, words, isUndetermined } = useShown(target);
  const onDiscount = isUndetermined ? undefined : props.onDiscount;
  const basisOf = (enterpriseId: string): string =>
    isUndetermined
      ? t('target.undetermined')
      : t(byCorrection.has(enterpriseId) ? 'target.byCorrection' : 'target.byMilestone');
  const byCorrection = new Set(
    target.corrections.filter((one) => one.kind === 'count').map((one) => one.enterpriseId),
  );
  return (
    <ScrollTable
      stacks
      anchor="reached"
      title={t('target.listed', { title: words ?? t('targets.reached'), count: enterprises.length })}
      lead={
        isUndetermined
          ? t('target.undeterminedLead')
          : enterprises.length === 0
            ? t('targets.nobody')
            : undefined
      }
      extra={words !== undefined && <Link to="?#reached">{t('target.all')}</Link>}
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
        {enterprises.map((one) => (
          <tr key={one.enterpriseId}>
            <th scope="row">
              <Link to={`/enterprises/${one.enterpriseId}`}>{one.enterpriseName}</Link>
            </th>
            <td>{one.countyCode == null ? <Absent /> : countyName(one.countyCode)}</td>
            <td>
              <DateText day={one.on} />
            </td>
            <td>{basisOf(one.enterpriseId)}</td>
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
  if (props.target.corrections.length === 0)
    return <Card title={t('target.corrections')}>{t('target.noCorrections')}</Card>;
  return (
    <ScrollTable stacks title={t('target.corrections')}>
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
