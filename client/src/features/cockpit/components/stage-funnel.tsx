import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber, formatPercent } from '@/shared/format/number';

import type { Pipeline } from '../api/use-pipeline';
import type { StageTimes } from '../api/use-stage-times';
import styles from './stage-funnel.module.css';

type Time = StageTimes['stages'][number];

/** Median and longest days of those in a stage; what is not on record is said, and nothing where a stage begins or ends on no day. */
function TimeCells({ time }: { time: Time | undefined }): ReactElement {
  const { t } = useTranslation('cockpit');
  const undated =
    time !== undefined && time.undated > 0 ? t('funnel.undated', { count: time.undated }) : undefined;
  return (
    <>
      <td className={styles.number} title={undated}>
        {time?.medianDays == null ? '—' : formatNumber(time.medianDays, time.medianDays % 1 === 0 ? 0 : 1)}
        {undated !== undefined && (
          <>
            <sup aria-hidden="true">*</sup>
            <span className="lp-visually-hidden"> {undated}</span>
          </>
        )}
      </td>
      <td className={styles.number}>{time?.longestDays == null ? '—' : formatNumber(time.longestDays)}</td>
    </>
  );
}

/** How many have come at least as far as each stage, which share of the stage before, who is in it and for how long; every number opens whom it counts. */
export function StageFunnel(props: {
  pipeline: Pipeline;
  /** Undefined while it is counted. */
  times: StageTimes | undefined;
  cityCode: string;
}): ReactElement {
  const { pipeline, cityCode } = props;
  const { t } = useTranslation(['cockpit', 'enterprises']);
  const widest = Math.max(1, pipeline.enterprises);
  return (
    <table className={styles.funnel}>
      <caption className="lp-visually-hidden">{t('funnel.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('funnel.stage')}</th>
          <th scope="col">{t('funnel.reached')}</th>
          <th scope="col" className={styles.number}>
            {t('funnel.conversion')}
          </th>
          <th scope="col" className={styles.number}>
            {t('funnel.here')}
          </th>
          <th scope="col" className={styles.number}>
            {t('funnel.median')}
          </th>
          <th scope="col" className={styles.number}>
            {t('funnel.longest')}
          </th>
        </tr>
      </thead>
      <tbody>
        {pipeline.stages.map((stage, index) => {
          const before = pipeline.stages[index - 1]?.reached ?? 0;
          return (
            <tr key={stage.stage}>
              <th scope="row">{t(`enterprises:stages.${stage.stage}`)}</th>
              <td className={styles.reached}>
                <span className={styles.bar} style={{ inlineSize: `${(stage.reached / widest) * 100}%` }} />
                <Link to={`/enterprises?cityCode=${cityCode}&reached=${stage.stage}&includesListed=true`}>
                  {formatNumber(stage.reached)}
                </Link>
              </td>
              <td className={styles.number}>
                {index === 0 || before === 0 ? '—' : formatPercent(stage.reached / before, 1)}
              </td>
              <td className={styles.number}>
                <Link to={`/enterprises?cityCode=${cityCode}&stage=${stage.stage}`}>
                  {formatNumber(stage.enterprises)}
                </Link>
              </td>
              <TimeCells time={props.times?.stages.find((one) => one.stage === stage.stage)} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
