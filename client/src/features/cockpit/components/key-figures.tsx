import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';

import type { Pipeline } from '../api/use-pipeline';
import styles from './key-figures.module.css';
import { SourceLine } from './source-line';

type Stage = Pipeline['stages'][number]['stage'];

/** The register in five numbers: all, on the road, tutored, before an exchange, listed. Who sees one county reads its name. */
export function KeyFigures({ pipeline, cityCode }: { pipeline: Pipeline; cityCode: string }): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const [county, ...others] = pipeline.counties;
  const reached = (stage: Stage): number => pipeline.stages.find((one) => one.stage === stage)?.reached ?? 0;
  const listed = reached('listed');
  const onwards = (stage: Stage): ReactElement => (
    <Link to={`/enterprises?cityCode=${cityCode}&reached=${stage}`}>
      {formatNumber(reached(stage) - listed)}
    </Link>
  );
  return (
    <>
      <StatTiles>
        <StatTile
          label={t('figures.enterprises')}
          note={
            county !== undefined && others.length === 0
              ? localized(county.name)
              : t('figures.enterprisesNote')
          }
        >
          <Link to={`/enterprises?cityCode=${cityCode}`}>{formatNumber(pipeline.enterprises)}</Link>
        </StatTile>
        <StatTile label={t('figures.underway')} note={t('figures.underwayNote')}>
          {onwards('shareReform')}
        </StatTile>
        <StatTile label={t('figures.tutored')} note={t('figures.tutoredNote')}>
          {onwards('tutoringFiled')}
        </StatTile>
        <StatTile label={t('figures.applied')} note={t('figures.appliedNote')}>
          {onwards('applicationAccepted')}
        </StatTile>
        <StatTile label={t('figures.listed')} note={t('figures.listedNote')}>
          <Link to={`/enterprises?cityCode=${cityCode}&stage=listed`}>{formatNumber(listed)}</Link>
        </StatTile>
      </StatTiles>
      <p className={styles.source}>
        <SourceLine of={t('sources.register')} at={pipeline.countedAt} />
      </p>
    </>
  );
}
