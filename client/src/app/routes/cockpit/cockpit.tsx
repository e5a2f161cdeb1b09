import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import type { PolicyPack } from '@/shared/reference/use-programmes';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';

import { usePipeline } from '@/features/cockpit/api/use-pipeline';
import { useStageTimes } from '@/features/cockpit/api/use-stage-times';
import { BoardReadiness } from './board-readiness';
import styles from './cockpit.module.css';
import { CountyStanding } from './county-standing';
import { DueTile } from './due-tile';
import { KeyFigures } from '@/features/cockpit/components/key-figures';
import { ListMovement } from './list-movement';
import { SourceLine } from '@/features/cockpit/components/source-line';
import { StageFunnel } from '@/features/cockpit/components/stage-funnel';
import { TargetProgress } from '@/features/cockpit/components/target-progress';
import { TileMap } from '@/features/cockpit/components/tile-map';
import { VerdictChanges } from './verdict-changes';

/** A programme at a glance: register, road to listing, counties, boards, assessment, lists. Every number opens what is behind it. */
export function Cockpit({ programme }: { programme: PolicyPack }): ReactElement {
  const { t } = useTranslation('cockpit');
  const pipeline = usePipeline(programme.id);
  const times = useStageTimes(programme.id).data;
  const canAssess = useCan(permissions.countyAssessmentsRead);
  const canCheck = useCan(permissions.eligibilityRead);
  const canRank = useCan(permissions.rankingsRead);
  const cityCode = (programme.city?.code ?? '').slice(0, 4);
  const boards = (
    <Card title={t('boards.title')} extra={<SourceLine of={t('sources.rules')} />}>
      <BoardReadiness programme={programme.id} />
    </Card>
  );
  return (
    <QueryStates
      query={pipeline}
      isEmpty={(data) => data.enterprises === 0}
      empty={<Notice icon="building" title={t('empty.title')} text={t('empty.text')} />}
    >
      {(data) => {
        // A map of one county says nothing the figures above do not: what it may apply for stands there instead.
        const isOneCounty = data.counties.length === 1;
        return (
          <div className={styles.cockpit}>
            <div className={styles.wide}>
              <KeyFigures pipeline={data} cityCode={cityCode} />
              <TargetProgress programme={programme.id} />
            </div>
            <div className={styles.half}>
              <Card
                title={t('funnel.title')}
                extra={<SourceLine of={t('sources.register')} at={data.countedAt} />}
              >
                <StageFunnel pipeline={data} times={times} cityCode={cityCode} />
                <p className={styles.legend} data-legend>
                  {t('funnel.legend')}
                </p>
              </Card>
            </div>
            <div className={styles.half}>
              {isOneCounty ? (
                boards
              ) : (
                <Card
                  title={t('map.title')}
                  extra={<SourceLine of={t('sources.register')} at={data.countedAt} />}
                >
                  <TileMap pipeline={data} />
                  <p className={styles.legend} data-legend>
                    {t('map.legend')}
                  </p>
                </Card>
              )}
            </div>
            <div className={styles.wide}>
              <DueTile programme={programme.id} />
            </div>
            <div className={styles.row}>
              <div className={styles.standing}>
                {canAssess && <CountyStanding programme={programme.id} />}
              </div>
              <div className={styles.others}>
                {!isOneCounty && boards}
                {canCheck && <VerdictChanges programme={programme.id} />}
                {canRank && <ListMovement programme={programme.id} />}
              </div>
            </div>
          </div>
        );
      }}
    </QueryStates>
  );
}
