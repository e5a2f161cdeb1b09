import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';

import type { Pipeline } from '../api/use-pipeline';
import styles from './tile-map.module.css';

const strengths = 5;

/** Lets a long word of a name break where a reader would, should its tile be too narrow: "develop-ment". */
function breakable(name: string): string {
  return name.replace(/[A-Za-z]{10,}/g, (word) => `${word.slice(0, -4)}\u00AD${word.slice(-4)}`);
}

/** The counties as equal tiles roughly where they lie, the stronger the more enterprises are on the road; each opens its enterprises. */
export function TileMap({ pipeline }: { pipeline: Pipeline }): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const most = Math.max(1, ...pipeline.counties.map((county) => county.underway));
  return (
    <ul className={styles.map} aria-label={t('map.title')}>
      {pipeline.counties.map((county) => (
        <li
          key={county.code}
          className={styles.tile}
          data-strength={Math.ceil((county.underway / most) * strengths)}
          style={
            county.tile == null || pipeline.counties.length === 1
              ? {}
              : { gridRow: county.tile.row, gridColumn: county.tile.column }
          }
        >
          <Link to={`/enterprises?countyCode=${county.code}`} className={styles.name}>
            {breakable(localized(county.name))}
          </Link>
          <Link
            to={`/enterprises?countyCode=${county.code}&reached=shareReform`}
            className={styles.underway}
            aria-label={`${localized(county.name)} ${t('map.underway')} ${formatNumber(county.underway)}`}
          >
            {formatNumber(county.underway)}
          </Link>
          <span className={styles.rest}>
            <Link to={`/enterprises?countyCode=${county.code}`}>
              {t('map.enterprises', { count: county.enterprises })}
            </Link>
            <Link to={`/enterprises?countyCode=${county.code}&stage=listed`}>
              {t('map.listed', { count: county.listed })}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
