import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { choiceLabel } from '@/shared/reference/metric-value';
import { useCountyName } from '@/shared/reference/use-programmes';
import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { PlainButton } from '@/shared/ui/plain-button';
import { Card } from '@/shared/ui/page';
import { stackedLines, useStackedRows } from '@/shared/ui/stacked-rows';
import { Absent, Amount, DateText, InstantText, Tag } from '@/shared/ui/values';

import { useRecordKinds } from '../../api/use-portrait';
import type { Portrait } from '../../api/use-portrait';
import { StageTag } from '../stage-tag';
import styles from './portrait.module.css';

const firstEntries = 12;

/** Roads to the markets with the steps reached. */
export function RoadsCard({ portrait }: { portrait: Portrait }): ReactElement {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const language = useLanguage();
  const kinds = useRecordKinds().data ?? [];
  const stepName = (road: string, step: string): string => {
    const rule = kinds.find((kind) => kind.id === road)?.parts.find((one) => one.part === 'title');
    return rule === undefined ? step : choiceLabel(rule, step, language);
  };
  return (
    <Card title={t('portrait.roads')}>
      {portrait.roads.map((road) => (
        <section key={road.kind} className={styles.road}>
          <h3 className={styles.roadName}>{localized(road.name)}</h3>
          <ol className={styles.steps}>
            {road.steps.map((step) => (
              <li key={step.name} className={cx(styles.step, step.isReached && styles.reached)}>
                <Icon name={step.isReached ? 'checkCircle' : 'minusCircle'} size={15} />
                <span>
                  {stepName(road.kind, step.name)}
                  <span className="lp-visually-hidden">
                    {step.isReached ? t('portrait.reached') : t('portrait.notReached')}
                  </span>
                </span>
                {step.on != null && (
                  <small>
                    <DateText day={step.on} />
                  </small>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Card>
  );
}

/** Place among the enterprises of the industry, and those nearest in size. */
export function PeersCard({ portrait }: { portrait: Portrait }): ReactElement {
  const { t } = useTranslation(['enterprises', 'shared']);
  const countyName = useCountyName();
  const stacked = useStackedRows();
  const { peers } = portrait;
  const title = t('enterprises:portrait.peers');
  if (peers.division == null)
    return (
      <Card title={title}>
        <p className={styles.fine}>{t('enterprises:portrait.noDivision')}</p>
      </Card>
    );
  return (
    <Card flush title={title}>
      <p className={styles.lead}>
        {t('enterprises:portrait.peerPlace', {
          industry: `${t(`enterprises:industries.${peers.division.charAt(0)}`)} ${peers.division}`,
          count: peers.count,
        })}{' '}
        {peers.revenueRank != null && t('enterprises:portrait.revenueRank', { rank: peers.revenueRank })}{' '}
        {peers.netProfitRank != null && t('enterprises:portrait.profitRank', { rank: peers.netProfitRank })}
      </p>
      {peers.nearest.length > 0 && (
        <div
          className={styles.scroll}
          role="region"
          tabIndex={0}
          aria-label={t('shared:table.region', { caption: title })}
        >
          <table ref={stacked} className={cx(styles.table, stackedLines)}>
            <caption className={styles.caption}>{t('enterprises:portrait.nearest')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('enterprises:fields.name')}</th>
                <th scope="col">{t('enterprises:fields.county')}</th>
                <th scope="col">{t('enterprises:fields.stage')}</th>
                <th scope="col" className={styles.number}>
                  {t('enterprises:fields.revenue')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('enterprises:fields.netProfit')}
                </th>
              </tr>
            </thead>
            <tbody>
              {peers.nearest.map((peer) => (
                <tr key={peer.id}>
                  <th scope="row">
                    <Link to={`/enterprises/${peer.id}`}>{peer.name}</Link>
                  </th>
                  <td>{peer.countyCode == null ? <Absent /> : countyName(peer.countyCode)}</td>
                  <td>
                    <StageTag stage={peer.stage} />
                  </td>
                  <td className={styles.number}>
                    <Amount yuan={peer.revenue} />
                  </td>
                  <td className={styles.number}>
                    <Amount yuan={peer.netProfit} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

/** How old what is known is, by supplier. */
export function FreshnessCard({ portrait }: { portrait: Portrait }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  if (portrait.freshness.length === 0) return null;
  return (
    <Card title={t('portrait.freshness')}>
      <ul className={styles.plain}>
        {portrait.freshness.map((one) => (
          <li key={one.kind}>
            <span>{t(`suppliers.${one.kind}`)}</span>
            <span className={styles.quiet}>
              {t('portrait.values', { count: one.values })} <InstantText instant={one.latestAt} />
            </span>
            {one.isStale && <Tag tone="warning">{t('portrait.stale')}</Tag>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What happened, latest first. */
export function TimelineCard({ portrait }: { portrait: Portrait }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const [all, setAll] = useState(false);
  const entries = all ? portrait.timeline : portrait.timeline.slice(0, firstEntries);
  const word = (entry: Portrait['timeline'][number]): string =>
    entry.milestone != null
      ? t(`portrait.milestones.${entry.milestone}`)
      : entry.recordKind != null
        ? localized(entry.recordKind)
        : t(`portrait.kinds.${entry.kind}`, { count: entry.values ?? 0 });
  if (portrait.timeline.length === 0) return null;
  return (
    <Card title={t('portrait.timeline')}>
      <ol className={styles.timeline}>
        {entries.map((entry, index) => (
          <li key={`${entry.on} ${entry.kind} ${entry.title} ${String(index)}`}>
            <DateText day={entry.on} />
            <span>
              <strong>{word(entry)}</strong> {entry.title}
              {entry.by != null && <small className={styles.quiet}>{entry.by}</small>}
            </span>
          </li>
        ))}
      </ol>
      {portrait.timeline.length > entries.length && (
        <span className="lp-no-print">
          <PlainButton onClick={() => setAll(true)}>
            {t('portrait.whole', { count: portrait.timeline.length })}
          </PlainButton>
        </span>
      )}
    </Card>
  );
}
