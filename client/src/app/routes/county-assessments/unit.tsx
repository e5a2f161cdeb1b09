import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { Assessment, UnitExplanation } from '@/features/county-assessments/api/types';
import { useAssessment } from '@/features/county-assessments/api/use-assessment';
import { useUnitExplanation } from '@/features/county-assessments/api/use-unit-explanation';
import { UnitHistory } from '@/features/county-assessments/components/unit-history';
import { UnitInsight } from '@/features/county-assessments/components/unit-insight';
import { UnitPeers } from '@/features/county-assessments/components/unit-peers';
import { formatNumber } from '@/shared/format/number';
import { Notice } from '@/shared/ui/notice';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { Absent, SourceNote } from '@/shared/ui/values';
import { useUnitName } from '@/features/county-assessments/components/unit-name';

function UnitView(props: { assessment: Assessment; explanation: UnitExplanation }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const { assessment, explanation } = props;
  const unit = assessment.units.find((one) => one.unitCode === explanation.unitCode);
  const lost = explanation.indicators.reduce((sum, line) => sum + line.lostTotal, 0);
  const gains = explanation.indicators.filter((line) => line.totalWithOneMore > (explanation.total ?? 0));
  return (
    <>
      <PageHeader
        title={t('unit.title', { unit: unitName(explanation.unit), year: assessment.year })}
        crumbs={[
          { label: t('title'), to: '/county-assessments' },
          {
            label: t('year', { year: assessment.year }),
            to: `/county-assessments/${assessment.id}`,
          },
        ]}
        lead={<SourceNote source={assessment.indicators[0]?.source.replace(/\S+$/, '') ?? ''} />}
      />
      {unit?.disqualification != null ? (
        <Notice
          icon="minusCircle"
          title={t('barred.title')}
          text={
            <>
              <p>
                {t('barred.years', {
                  firstYear: unit.disqualification.firstYear,
                  lastYear: unit.disqualification.lastYear,
                })}
              </p>
              <p>{unit.disqualification.reason}</p>
              <p>{unit.disqualification.evidence}</p>
            </>
          }
        />
      ) : (
        <>
          <StatTiles>
            <StatTile
              label={t('columns.total')}
              note={t('unit.ofBest', { best: formatNumber(explanation.bestTotal, 2) })}
            >
              {explanation.total == null ? <Absent /> : formatNumber(explanation.total, 2)}
            </StatTile>
            <StatTile label={t('columns.rank')} note={t('unit.ofUnits', { count: assessment.units.length })}>
              {explanation.rank ?? <Absent />}
            </StatTile>
            <StatTile label={t('unit.lost')} note={t('unit.lostNote')}>
              {formatNumber(lost, 2)}
            </StatTile>
            <StatTile label={t('unit.chances')} note={t('unit.chancesNote')}>
              {gains.length}
            </StatTile>
          </StatTiles>
          <UnitInsight assessment={assessment} explanation={explanation} />
          <UnitPeers assessment={assessment} unitCode={explanation.unitCode} />
        </>
      )}
      <UnitHistory schemeId={assessment.schemeId} unitCode={explanation.unitCode} />
    </>
  );
}

/** One unit's result, explained. */
export default function AssessedUnitPage(): ReactElement {
  const { id = '', unitCode = '' } = useParams();
  const assessment = useAssessment(id);
  const explanation = useUnitExplanation(id, unitCode);
  return (
    <QueryStates query={assessment}>
      {(year) => (
        <QueryStates query={explanation}>
          {(unit) => <UnitView assessment={year} explanation={unit} />}
        </QueryStates>
      )}
    </QueryStates>
  );
}
