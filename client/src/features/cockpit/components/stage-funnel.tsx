import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber, formatPercent } from '@/shared/format/number';

import type { Pipeline } from '../api/use-pipeline';
import styles from './stage-funnel.module.css';

/** How many have come at least as far as each stage, and which share of the stage before; the number of those in it opens them. */
export function StageFunnel({ pipeline, cityCode }: { pipeline: Pipeline; cityCode: string }): ReactElement {
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
                <span>{formatNumber(stage.reached)}</span>
              </td>
              <td className={styles.number}>
                {index === 0 || before === 0 ? '—' : formatPercent(stage.reached / before, 1)}
              </td>
              <td className={styles.number}>
                <Link to={`/enterprises?cityCode=${cityCode}&stage=${stage.stage}`}>
                  {formatNumber(stage.enterprises)}
                </Link>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
