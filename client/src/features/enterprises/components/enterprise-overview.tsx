import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { tableAmountUnit } from '@/shared/format/amount';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { MetricValue, useMetricUnit } from '@/shared/reference/metric-value';
import { useMetrics } from '@/shared/reference/use-metrics';
import { DetailList } from '@/shared/ui/detail-list';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { ButtonLink } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { TrendChart } from '@/shared/ui/trend-chart';

import type { Enterprise } from '../api/use-enterprise';
import { useFacts } from '../api/use-facts';
import type { RecordedFact } from '../api/use-facts';
import { numberOf, toFigures } from '../figures';
import type { CurrentFigures } from '../figures';
import styles from './enterprise-overview.module.css';
import { FiguresTable } from './figures-table';
import { IdentityCard } from './identity-card';
import { KeyFigures } from './key-figures';

const masterMetrics = new Set(['established_on', 'industry_code', 'county_code', 'company_form']);

function ProfitChart({ figures }: { figures: CurrentFigures }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  const language = useLanguage();
  const years = figures.years.slice(-5);
  const revenue = t('keyFigures.revenue');
  const profit = t('keyFigures.np_lower');
  const series = useMemo(
    () => [
      {
        name: revenue,
        kind: 'bar' as const,
        values: years.map((year) => numberOf(figures, 'revenue', year)),
      },
      {
        name: profit,
        kind: 'line' as const,
        values: years.map((year) => numberOf(figures, 'np_lower', year)),
      },
    ],
    [figures, profit, revenue, years],
  );
  if (series.every((line) => line.values.every((value) => value === null))) return null;
  return (
    <Card title={t('detail.chart')} extra={<small>{tableAmountUnit(language)}</small>}>
      <TrendChart label={t('detail.chart')} years={years} series={series} />
    </Card>
  );
}

function OtherValues({ figures }: { figures: CurrentFigures }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const unitOf = useMetricUnit();
  const items = figures.single
    .filter(({ metric }) => !masterMetrics.has(metric.name))
    .map(({ metric, fact }) => ({
      key: metric.name,
      label: <span title={localized(metric.definition)}>{localized(metric.label)}</span>,
      value: (
        <>
          <MetricValue metric={metric} number={fact.number} text={fact.text} />
          {metric.kind !== 'ratio' && fact.number !== null && ` ${unitOf(metric)}`}
        </>
      ),
    }));
  if (items.length === 0) return null;
  return (
    <Card title={t('detail.others')}>
      <DetailList wide items={items} />
    </Card>
  );
}

function Figures(props: { enterprise: Enterprise; facts: RecordedFact[]; mayWrite: boolean }): ReactElement {
  const { t } = useTranslation('enterprises');
  const metrics = useMetrics();
  return (
    <QueryStates query={metrics}>
      {(vocabulary) => {
        const figures = toFigures(props.facts, vocabulary);
        return (
          <>
            <KeyFigures figures={figures} />
            <div className={styles.columns}>
              <div>
                <Card flush title={t('detail.figures')}>
                  {figures.yearly.length === 0 ? (
                    <Notice icon="table" title={t('detail.noFigures')} text={t('detail.noFiguresText')}>
                      {props.mayWrite && (
                        <ButtonLink primary to={`/enterprises/${props.enterprise.id}/figures`}>
                          {t('detail.enterFigures')}
                        </ButtonLink>
                      )}
                    </Notice>
                  ) : (
                    <FiguresTable figures={figures} />
                  )}
                </Card>
                <OtherValues figures={figures} />
              </div>
              <div>
                <IdentityCard enterprise={props.enterprise} />
                <ProfitChart figures={figures} />
              </div>
            </div>
          </>
        );
      }}
    </QueryStates>
  );
}

/** Everything known about an enterprise on one page. */
export function EnterpriseOverview(props: { enterprise: Enterprise; mayWrite: boolean }): ReactElement {
  const facts = useFacts(props.enterprise.id);
  return (
    <QueryStates query={facts}>
      {(recorded) => <Figures enterprise={props.enterprise} facts={recorded} mayWrite={props.mayWrite} />}
    </QueryStates>
  );
}
