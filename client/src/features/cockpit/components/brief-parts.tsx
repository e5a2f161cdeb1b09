import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber, formatPercent } from '@/shared/format/number';

import type { Due } from '../api/use-due';
import type { Pipeline } from '../api/use-pipeline';
import type { StageTimes } from '../api/use-stage-times';
import type { Targets } from '../api/use-targets';
import styles from './brief.module.css';

const mostDue = 10;
const firstOfAKind = 2;

function Part({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Each target with its number, what was reached, and what the pace so far promises. */
export function BriefTargets({ targets }: { targets: Targets }): ReactElement | null {
  const { t } = useTranslation('cockpit', { lng: 'zh-CN' });
  if (targets.targets.length === 0) return null;
  return (
    <Part title={t('brief.targets')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('brief.target')}</th>
            <th scope="col">{t('target.wanted')}</th>
            <th scope="col">{t('target.reached')}</th>
            <th scope="col">{t('brief.share')}</th>
            <th scope="col">{t('target.elapsed')}</th>
            <th scope="col">{t('target.forecast')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.targets.map((one) => {
            const own = one.actual == null ? one.counties[0] : undefined;
            const actual = one.actual ?? own?.actual ?? 0;
            const total = own === undefined ? one.total : own.target;
            return (
              <tr key={one.id}>
                <th scope="row">{one.name.zh}</th>
                <td>{total == null ? '—' : formatNumber(total)}</td>
                <td>{formatNumber(actual)}</td>
                <td>{total == null || total === 0 ? '—' : formatPercent(actual / total, 1)}</td>
                <td>{formatNumber(one.elapsedPercent, 1)}%</td>
                <td>{one.forecast == null ? '—' : formatNumber(one.forecast, 1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Part>
  );
}

/** The road to listing, a column a stage. */
export function BriefStages(props: { pipeline: Pipeline; times: StageTimes | undefined }): ReactElement {
  const { t } = useTranslation(['cockpit', 'enterprises'], { lng: 'zh-CN' });
  const { stages } = props.pipeline;
  const days = (stage: string): string => {
    const median = props.times?.stages.find((one) => one.stage === stage)?.medianDays;
    return median == null ? '—' : formatNumber(median, median % 1 === 0 ? 0 : 1);
  };
  return (
    <Part title={t('cockpit:brief.stages')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('cockpit:funnel.stage')}</th>
            {stages.map((one) => (
              <th key={one.stage} scope="col">
                {t(`enterprises:stages.${one.stage}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('cockpit:funnel.here')}</th>
            {stages.map((one) => (
              <td key={one.stage}>{formatNumber(one.enterprises)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('cockpit:funnel.reached')}</th>
            {stages.map((one) => (
              <td key={one.stage}>{formatNumber(one.reached)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('cockpit:brief.median')}</th>
            {stages.map((one) => (
              <td key={one.stage}>{days(one.stage)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </Part>
  );
}

/** The counties by rank where they are ranked, else in the order of the document. */
export function BriefCounties(props: {
  pipeline: Pipeline;
  ranks: ReadonlyMap<string, number>;
  year: number | undefined;
}): ReactElement {
  const { t } = useTranslation('cockpit', { lng: 'zh-CN' });
  const { ranks } = props;
  const last = ranks.size + 1;
  const counties = [...props.pipeline.counties].sort(
    (one, other) => (ranks.get(one.code) ?? last) - (ranks.get(other.code) ?? last),
  );
  return (
    <Part title={ranks.size > 0 ? t('brief.countiesRanked', { year: props.year }) : t('brief.counties')}>
      <div className={styles.halves}>
        {[
          counties.slice(0, Math.ceil(counties.length / 2)),
          counties.slice(Math.ceil(counties.length / 2)),
        ].map((half, index) => (
          <table key={index} className={styles.table}>
            <thead>
              <tr>
                {ranks.size > 0 && <th scope="col">{t('brief.rank')}</th>}
                <th scope="col">{t('target.county')}</th>
                <th scope="col">{t('figures.enterprises')}</th>
                <th scope="col">{t('brief.underway')}</th>
                <th scope="col">{t('figures.listed')}</th>
              </tr>
            </thead>
            <tbody>
              {half.map((county) => (
                <tr key={county.code}>
                  {ranks.size > 0 && <td>{ranks.get(county.code) ?? '—'}</td>}
                  <th scope="row">{county.name.zh}</th>
                  <td>{formatNumber(county.enterprises)}</td>
                  <td>{formatNumber(county.underway)}</td>
                  <td>{formatNumber(county.listed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Part>
  );
}

/** The first of every kind, then as many of the others as the page has room for; by day. */
function firstDue(
  due: Due,
): (Due['groups'][number]['items'][number] & { kind: Due['groups'][number]['kind'] })[] {
  const items = due.groups.flatMap((group) =>
    group.items.map((item, index) => ({ ...item, kind: group.kind, isFirst: index < firstOfAKind })),
  );
  return [...items.filter((item) => item.isFirst), ...items.filter((item) => !item.isFirst)]
    .slice(0, mostDue)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** What is overdue and due soon: how much of each kind, and the first by day. */
export function BriefDue({ due }: { due: Due }): ReactElement {
  const { t } = useTranslation('cockpit', { lng: 'zh-CN' });
  const counts = due.groups.map((group) =>
    t(group.overdue > 0 ? 'brief.dueLate' : 'brief.dueCount', {
      kind: t(`due.kinds.${group.kind}`),
      count: group.total,
      overdue: group.overdue,
    }),
  );
  const first = firstDue(due);
  return (
    <Part title={t('brief.due')}>
      {due.groups.length === 0 ? (
        <p>{t('due.none', { until: due.until })}</p>
      ) : (
        <>
          <p>{t('brief.dueSum', { kinds: counts.join(t('brief.comma')) })}</p>
          <ol className={styles.due}>
            {first.map((item) => (
              <li key={`${item.id}${item.kind}${item.dueOn}`}>
                <span>
                  {item.name}
                  {item.detail == null ? '' : ` · ${item.detail}`}
                </span>
                <span>
                  {t(`due.kinds.${item.kind}`)} {item.dueOn}
                  {item.dueOn < due.today ? t('brief.late') : ''}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Part>
  );
}
