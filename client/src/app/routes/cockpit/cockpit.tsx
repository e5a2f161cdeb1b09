import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import type { PolicyPack } from '@/shared/reference/use-programmes';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { InstantText } from '@/shared/ui/values';

import { usePipeline } from '@/features/cockpit/api/use-pipeline';
import { BoardReadiness } from './board-readiness';
import styles from './cockpit.module.css';
import { CountyStanding } from './county-standing';
import { KeyFigures } from '@/features/cockpit/components/key-figures';
import { ListMovement } from './list-movement';
import { StageFunnel } from '@/features/cockpit/components/stage-funnel';
import { TargetProgress } from '@/features/cockpit/components/target-progress';
import { TileMap } from '@/features/cockpit/components/tile-map';
import { VerdictChanges } from './verdict-changes';

/** A programme at a glance: register, road to listing, counties, boards, assessment, lists. Every number opens what is behind it. */
export function Cockpit({ programme }: { programme: PolicyPack }): ReactElement {
  const { t } = useTranslation('cockpit');
  const pipeline = usePipeline(programme.id);
  const canAssess = useCan(permissions.countyAssessmentsRead);
  const canCheck = useCan(permissions.eligibilityRead);
  const canRank = useCan(permissions.rankingsRead);
  const cityCode = (programme.city?.code ?? '').slice(0, 4);
  return (
    <QueryStates
      query={pipeline}
      isEmpty={(data) => data.enterprises === 0}
      empty={<Notice icon="building" title={t('empty.title')} text={t('empty.text')} />}
    >
      {(data) => (
        <div className={styles.cockpit}>
          <div className={styles.wide}>
            <KeyFigures pipeline={data} cityCode={cityCode} />
            <TargetProgress programme={programme.id} />
          </div>
          <div className={styles.funnel}>
            <Card title={t('funnel.title')} extra={<Source at={data.countedAt} />}>
              <StageFunnel pipeline={data} cityCode={cityCode} />
            </Card>
          </div>
          <div className={styles.map}>
            <Card title={t('map.title')} extra={<Source at={data.countedAt} />}>
              <TileMap pipeline={data} />
              <p className={styles.legend}>{t('map.legend')}</p>
            </Card>
          </div>
          <div className={styles.boards}>
            <Card
              title={t('boards.title')}
              extra={<span className={styles.source}>{t('boards.source')}</span>}
            >
              <BoardReadiness programme={programme.id} />
            </Card>
          </div>
          <div className={styles.side}>
            {canCheck && <VerdictChanges programme={programme.id} />}
            {canAssess && <CountyStanding programme={programme.id} />}
            {canRank && <ListMovement programme={programme.id} />}
          </div>
        </div>
      )}
    </QueryStates>
  );
}

function Source({ at }: { at: string }): ReactElement {
  const { t } = useTranslation('cockpit');
  return (
    <span className={styles.source}>
      {t('source')} <InstantText instant={at} />
    </span>
  );
}
