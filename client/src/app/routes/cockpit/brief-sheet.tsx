import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useDue } from '@/features/cockpit/api/use-due';
import { usePipeline } from '@/features/cockpit/api/use-pipeline';
import type { Pipeline } from '@/features/cockpit/api/use-pipeline';
import { useStageTimes } from '@/features/cockpit/api/use-stage-times';
import { useTargets } from '@/features/cockpit/api/use-targets';
import {
  BriefCounties,
  BriefDue,
  BriefStages,
  BriefTargets,
} from '@/features/cockpit/components/brief-parts';
import styles from '@/features/cockpit/components/brief.module.css';
import { useAssessment } from '@/features/county-assessments/api/use-assessment';
import { useAssessments } from '@/features/county-assessments/api/use-assessments';
import { formatLongDay, todayInBeijing } from '@/shared/format/date';
import { formatNumber } from '@/shared/format/number';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import type { PolicyPack } from '@/shared/reference/use-programmes';
import { OfficialSheet } from '@/shared/ui/official-sheet';
import { QueryStates } from '@/shared/ui/query-states';

const namedOfAKind = 10;

const unranked: ReadonlyMap<string, number> = new Map();

function Ranked(props: { pipeline: Pipeline; id: string; year: number }): ReactElement {
  const assessment = useAssessment(props.id).data;
  const units = assessment?.hasStandings === true ? assessment.units : [];
  const ranks = new Map(
    units.flatMap((unit) => (unit.rank == null ? [] : [[unit.unitCode, unit.rank] as const])),
  );
  return <BriefCounties pipeline={props.pipeline} ranks={ranks} year={props.year} />;
}

/** The counties by the ranks of the programme's latest assessment; unranked where it assesses none, or none of them is ranked yet. */
function RankedCounties({ pipeline }: { pipeline: Pipeline }): ReactElement {
  const latest = useAssessments(1, 50).data?.items.find((one) => one.schemeId === pipeline.programme);
  return latest === undefined ? (
    <BriefCounties pipeline={pipeline} ranks={unranked} year={undefined} />
  ) : (
    <Ranked pipeline={pipeline} id={latest.id} year={latest.year} />
  );
}

/** The brief as an office prints it: key numbers, targets, stages, counties, what is due; one page of A4. */
export function BriefSheet({ programme }: { programme: PolicyPack }): ReactElement {
  const { t } = useTranslation('cockpit', { lng: 'zh-CN' });
  const pipeline = usePipeline(programme.id);
  const targets = useTargets(programme.id).data;
  const times = useStageTimes(programme.id).data;
  const due = useDue(programme.id, namedOfAKind).data;
  const canRank = useCan(permissions.countyAssessmentsRead);
  const today = todayInBeijing(new Date());
  return (
    <QueryStates query={pipeline}>
      {(data) => {
        const reached = (stage: string): number =>
          data.stages.find((one) => one.stage === stage)?.reached ?? 0;
        const listed = reached('listed');
        const own = data.counties.length === 1 ? data.counties[0]?.name.zh : undefined;
        const city = programme.city?.name.zh ?? programme.title.zh;
        return (
          <OfficialSheet>
            <div className={styles.brief}>
              <header className={styles.head}>
                <h2>{t('brief.title', { city: `${city}${own ?? ''}` })}</h2>
                <p>
                  <span>{own ?? t('brief.office')}</span>
                  <span>{formatLongDay(today, 'zh-CN')}</span>
                </p>
              </header>
              <p className={styles.summary}>
                {t('brief.summary', {
                  day: formatLongDay(today, 'zh-CN'),
                  scope: own ?? t('brief.wholeCity'),
                  enterprises: formatNumber(data.enterprises),
                  underway: formatNumber(reached('shareReform') - listed),
                  tutored: formatNumber(reached('tutoringFiled') - listed),
                  applied: formatNumber(reached('applicationAccepted') - listed),
                  listed: formatNumber(listed),
                })}
              </p>
              {targets !== undefined && <BriefTargets targets={targets} />}
              <BriefStages pipeline={data} times={times} />
              {canRank ? (
                <RankedCounties pipeline={data} />
              ) : (
                <BriefCounties pipeline={data} ranks={unranked} year={undefined} />
              )}
              {due !== undefined && <BriefDue due={due} />}
              <p className={styles.foot}>{t('brief.foot')}</p>
            </div>
          </OfficialSheet>
        );
      }}
    </QueryStates>
  );
}
