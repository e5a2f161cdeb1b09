import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { EditionSummary } from '@/features/rankings/api/types';
import { useDifference, useEditions } from '@/features/rankings/api/use-editions';
import { SourceLine } from '@/features/cockpit/components/source-line';
import { formatNumber } from '@/shared/format/number';
import { Card } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/skeleton';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { Tag } from '@/shared/ui/values';

import styles from './county-standing.module.css';

const kinds = ['new', 'up', 'down', 'gone'] as const;

function Movement({ edition }: { edition: EditionSummary }): ReactElement {
  const { t } = useTranslation('cockpit');
  const difference = useDifference(edition.id).data;
  if (difference === undefined) return <PageSkeleton lines={3} />;
  // A first edition moved nobody: what it holds is said instead.
  const tiles =
    difference.previousEditionNumber === null
      ? [
          { key: 'top', to: '', count: edition.topCount },
          { key: 'reserve', to: '?tab=reserve', count: edition.reserveCount },
        ]
      : kinds.map((kind) => ({
          key: kind,
          to: `?tab=difference&change=${kind}`,
          count: difference.changes.filter((change) => change.kind === kind).length,
        }));
  return (
    <>
      <p className={styles.note}>
        <SourceLine of={t('sources.lists')} at={edition.publishedAt} />
        {difference.previousEditionNumber === null
          ? t('lists.first')
          : t('lists.against', { previous: difference.previousEditionNumber })}
      </p>
      <div className={styles.moves}>
        <StatTiles>
          {tiles.map(({ key, to, count }) => (
            <StatTile key={key} label={t(`lists.${key}`)}>
              <Link to={`/rankings/editions/${edition.id}${to}`}>{formatNumber(count)}</Link>
            </StatTile>
          ))}
        </StatTiles>
      </div>
    </>
  );
}

/** The programme's latest edition and what moved since the one before. Nothing where the programme publishes no list. */
export function ListMovement({ programme }: { programme: string }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const edition = useEditions(1, 50).data?.items.find((one) => one.programme === programme);
  if (edition === undefined) return null;
  return (
    <Card
      title={<Link to={`/rankings/editions/${edition.id}`}>{edition.title}</Link>}
      extra={<Tag>{t('lists.title')}</Tag>}
    >
      <Movement edition={edition} />
    </Card>
  );
}
