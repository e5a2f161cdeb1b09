import { useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { tableAmountUnit } from '@/shared/format/amount';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { MetricValue, useMetricUnit } from '@/shared/reference/metric-value';
import { useMetrics } from '@/shared/reference/use-metrics';
import { cx } from '@/shared/ui/cx';
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
import { usePortrait, useRecordKinds } from '../api/use-portrait';
import type { Portrait, RecordGroup, RecordKind } from '../api/use-portrait';
import { FreshnessCard, PeersCard, RoadsCard, TimelineCard } from './portrait/portrait-cards';
import portraitStyles from './portrait/portrait.module.css';
import { RecordSection } from './portrait/record-section';
import styles from './enterprise-overview.module.css';
import { FiguresTable } from './figures-table';
import { IdentityCard } from './identity-card';
import { KeyFigures } from './key-figures';

const masterMetrics = new Set(['established_on', 'industry_code', 'county_code', 'company_form']);

/** Single values that belong to the registration. */
const registration = new Set(['registered_capital', 'registration_status']);

interface Line {
  metric: string;
  label: string;
  kind: 'bar' | 'line';
}

/** Amounts of the last years; nothing when none of them is known. */
function FiguresChart(props: {
  title: string;
  figures: CurrentFigures;
  lines: readonly Line[];
}): ReactElement | null {
  const language = useLanguage();
  const { figures, lines } = props;
  const { years, series } = useMemo(() => {
    const shown = figures.years.slice(-5);
    return {
      years: shown,
      series: lines.map((line) => ({
        name: line.label,
        kind: line.kind,
        values: shown.map((year) => numberOf(figures, line.metric, year)),
      })),
    };
  }, [figures, lines]);
  if (series.every((line) => line.values.every((value) => value === null))) return null;
  return (
    <Card title={props.title} extra={<small>{tableAmountUnit(language)}</small>}>
      <TrendChart label={props.title} years={years} series={series} />
    </Card>
  );
}

function Charts({ figures }: { figures: CurrentFigures }): ReactElement {
  const { t } = useTranslation('enterprises');
  const lines = useMemo(
    () => ({
      profit: [
        { metric: 'revenue', label: t('keyFigures.revenue'), kind: 'bar' as const },
        { metric: 'np_lower', label: t('keyFigures.np_lower'), kind: 'line' as const },
      ],
      research: [
        { metric: 'rd_input', label: t('charts.rdInput'), kind: 'bar' as const },
        { metric: 'cfo', label: t('keyFigures.cfo'), kind: 'line' as const },
      ],
    }),
    [t],
  );
  return (
    <div className={portraitStyles.charts}>
      <FiguresChart title={t('detail.chart')} figures={figures} lines={lines.profit} />
      <FiguresChart title={t('charts.research')} figures={figures} lines={lines.research} />
    </div>
  );
}

function useSingleValues(
  figures: CurrentFigures,
  isShown: (metric: string) => boolean,
): { key: string; label: ReactNode; value: ReactNode }[] {
  const localized = useLocalized();
  const unitOf = useMetricUnit();
  return figures.single
    .filter(({ metric }) => isShown(metric.name))
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
}

/** Who the enterprise is, with what the licence says. */
function Identity(props: { enterprise: Enterprise; figures: CurrentFigures }): ReactElement {
  const items = useSingleValues(props.figures, (metric) => registration.has(metric));
  return <IdentityCard enterprise={props.enterprise} more={items} />;
}

function OtherValues({ figures }: { figures: CurrentFigures }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  const items = useSingleValues(figures, (metric) => !masterMetrics.has(metric) && !registration.has(metric));
  if (items.length === 0) return null;
  return (
    <Card title={t('detail.others')}>
      <DetailList wide items={items} />
    </Card>
  );
}

const sections: readonly { id: string; groups: readonly RecordGroup[] }[] = [
  { id: 'ownership', groups: ['ownership'] },
  { id: 'people', groups: ['people'] },
  { id: 'honours', groups: ['research', 'honours'] },
  { id: 'financing', groups: ['financing'] },
  { id: 'credit', groups: ['credit', 'penalties'] },
  { id: 'promises', groups: ['promises'] },
  { id: 'services', groups: ['services'] },
  { id: 'steps', groups: ['road'] },
];

function Sections(props: {
  portrait: Portrait;
  kinds: readonly RecordKind[];
  of: readonly string[];
}): ReactElement {
  const { t } = useTranslation('enterprises');
  return (
    <>
      {sections
        .filter((section) => props.of.includes(section.id))
        .map((section) => (
          <RecordSection
            key={section.id}
            enterpriseId={props.portrait.enterprise.id}
            title={t(`portrait.sections.${section.id}`)}
            groups={section.groups}
            kinds={props.kinds}
            records={props.portrait.records}
          />
        ))}
    </>
  );
}

interface OverviewParts {
  enterprise: Enterprise;
  mayWrite: boolean;
  /** Verdicts on every board, which another feature draws. */
  boards: ReactNode;
  /** Contacts, which another feature draws. */
  contacts?: ReactNode;
}

function Figures(
  props: OverviewParts & { facts: RecordedFact[]; portrait: Portrait; kinds: readonly RecordKind[] },
): ReactElement {
  const { t } = useTranslation('enterprises');
  const metrics = useMetrics();
  const { portrait, kinds } = props;
  return (
    <QueryStates query={metrics}>
      {(vocabulary) => {
        const figures = toFigures(props.facts, vocabulary);
        return (
          <>
            <KeyFigures figures={figures} />
            <div className={styles.columns}>
              <div className={portraitStyles.sections}>
                <RoadsCard portrait={portrait} />
                <Sections portrait={portrait} kinds={kinds} of={['ownership', 'people']} />
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
                <Charts figures={figures} />
              </div>
              <div className={portraitStyles.sections}>
                <Identity enterprise={props.enterprise} figures={figures} />
                {props.contacts}
                <FreshnessCard portrait={portrait} />
                <TimelineCard portrait={portrait} />
              </div>
            </div>
            <div className={cx(portraitStyles.sections, styles.below)}>
              <Sections portrait={portrait} kinds={kinds} of={['honours', 'financing', 'credit']} />
              {props.boards}
              <Sections portrait={portrait} kinds={kinds} of={['promises', 'services', 'steps']} />
              <PeersCard portrait={portrait} />
              <OtherValues figures={figures} />
            </div>
          </>
        );
      }}
    </QueryStates>
  );
}

/** The portrait: everything known about an enterprise on one page. */
export function EnterpriseOverview(props: OverviewParts): ReactElement {
  const facts = useFacts(props.enterprise.id);
  const portrait = usePortrait(props.enterprise.id);
  const kinds = useRecordKinds();
  return (
    <QueryStates query={facts}>
      {(recorded) => (
        <QueryStates query={portrait}>
          {(drawn) => (
            <QueryStates query={kinds}>
              {(known) => <Figures {...props} facts={recorded} portrait={drawn} kinds={known} />}
            </QueryStates>
          )}
        </QueryStates>
      )}
    </QueryStates>
  );
}
