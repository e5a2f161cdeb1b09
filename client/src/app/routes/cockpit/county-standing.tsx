import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useAssessment } from '@/features/county-assessments/api/use-assessment';
import { useAssessments } from '@/features/county-assessments/api/use-assessments';
import { SourceLine } from '@/features/cockpit/components/source-line';
import { formatNumber } from '@/shared/format/number';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Deadline } from '@/shared/ui/deadline';
import { Card } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/skeleton';
import { Tag } from '@/shared/ui/values';

import styles from './county-standing.module.css';

function Standing({ id, isOpen }: { id: string; isOpen: boolean }): ReactElement {
  const { t } = useTranslation('cockpit');
  const countyName = useCountyName();
  const assessment = useAssessment(id);
  if (assessment.data === undefined) return <PageSkeleton lines={5} />;
  const { data } = assessment;
  if (!data.hasStandings) return <p className={styles.note}>{t('standing.notYet')}</p>;
  const ranked = data.units
    .filter((unit) => unit.rank != null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  return (
    <>
      {isOpen && <p className={styles.note}>{t('standing.provisional')}</p>}
      <ol className={styles.list}>
        {ranked.map((unit) => (
          <li key={unit.unitCode}>
            <span className={styles.rank}>{unit.rank}</span>
            <Link to={`/county-assessments/${id}/units/${unit.unitCode}`}>{countyName(unit.unitCode)}</Link>
            <span className={styles.total}>{formatNumber(unit.total ?? 0, 2)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The programme's latest county assessment: ranks, and what is due when. Nothing where the programme assesses no counties. */
export function CountyStanding({ programme }: { programme: string }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const latest = useAssessments(1, 50).data?.items.find((one) => one.schemeId === programme);
  if (latest === undefined) return null;
  return (
    <Card
      title={
        <Link to={`/county-assessments/${latest.id}`}>{t('standing.title', { year: latest.year })}</Link>
      }
      extra={
        latest.status === 'open' ? (
          <Tag tone={latest.isOverdue ? 'warning' : 'strong'}>
            {t('standing.due')} <Deadline day={latest.deadlineOn} />
          </Tag>
        ) : (
          <Tag>{t('standing.published')}</Tag>
        )
      }
    >
      {latest.status === 'open' && (
        <p className={styles.note}>
          <Link to={`/county-assessments/${latest.id}?tab=checking`}>
            {t('standing.reported', { reported: latest.reportedCount, units: latest.unitCount })}
          </Link>
        </p>
      )}
      <Standing id={latest.id} isOpen={latest.status === 'open'} />
      <p className={styles.note}>
        <SourceLine of={t('sources.assessment')} />
      </p>
    </Card>
  );
}
