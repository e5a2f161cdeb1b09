import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';

import type { Pipeline } from '../api/use-pipeline';

type Stage = Pipeline['stages'][number]['stage'];

/** The register in four numbers: all, on the road, before an exchange, listed. */
export function KeyFigures({ pipeline, cityCode }: { pipeline: Pipeline; cityCode: string }): ReactElement {
  const { t } = useTranslation('cockpit');
  const reached = (stage: Stage): number => pipeline.stages.find((one) => one.stage === stage)?.reached ?? 0;
  const listed = reached('listed');
  const onwards = (stage: Stage): ReactElement => (
    <Link to={`/enterprises?cityCode=${cityCode}&reached=${stage}`}>
      {formatNumber(reached(stage) - listed)}
    </Link>
  );
  return (
    <StatTiles>
      <StatTile label={t('figures.enterprises')} note={t('figures.enterprisesNote')}>
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
  );
}
