import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { MetricValue, useMetricUnit } from '@/shared/reference/metric-value';
import { useMetrics } from '@/shared/reference/use-metrics';
import type { Metric } from '@/shared/reference/use-metrics';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Icon } from '@/shared/ui/icon';
import { Notice } from '@/shared/ui/notice';
import { Absent, InstantText, Tag } from '@/shared/ui/values';

import { useFacts } from '../api/use-facts';
import type { RecordedFact } from '../api/use-facts';

/** A value nobody confirmed for a year. */
function isStale(recordedAt: string): boolean {
  return Date.now() - new Date(recordedAt).getTime() > 365 * 24 * 3_600_000;
}

interface FactRow {
  key: string;
  fact: RecordedFact;
  metric: Metric | undefined;
}

function useColumns(): Column<FactRow>[] {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const unitOf = useMetricUnit();
  return [
    {
      key: 'metric',
      title: t('facts.metric'),
      isRowHeader: true,
      render: ({ fact, metric }) => (metric === undefined ? fact.metric : localized(metric.label)),
    },
    {
      key: 'year',
      title: t('facts.year'),
      align: 'end',
      render: ({ fact }) => fact.fiscalYear ?? <Absent />,
    },
    {
      key: 'value',
      title: t('facts.value'),
      align: 'end',
      noWrap: true,
      render: ({ fact, metric }) =>
        metric === undefined ? (
          (fact.text ?? fact.number ?? <Absent />)
        ) : (
          <>
            <MetricValue metric={metric} number={fact.number} text={fact.text} />
            {metric.kind !== 'ratio' && fact.number !== null && ` ${unitOf(metric)}`}
          </>
        ),
    },
    {
      key: 'supplier',
      title: t('facts.supplier'),
      render: ({ fact }) => (
        <>
          {fact.supplierName} <Tag>{t(`suppliers.${fact.supplierKind}`)}</Tag>
        </>
      ),
    },
    { key: 'document', title: t('facts.document'), render: ({ fact }) => fact.document ?? <Absent /> },
    {
      key: 'recordedAt',
      title: t('facts.recordedAt'),
      noWrap: true,
      render: ({ fact }) => <InstantText instant={fact.recordedAt} />,
    },
    {
      key: 'state',
      title: t('facts.state'),
      noWrap: true,
      render: ({ fact }) =>
        !fact.isCurrent ? (
          <Tag>{t('facts.superseded')}</Tag>
        ) : isStale(fact.recordedAt) ? (
          <Tag tone="warning">{t('portrait.stale')}</Tag>
        ) : (
          t('facts.current')
        ),
    },
  ];
}

/** Every recorded value with who supplied it, when, and from what document. */
export function FactsTable({ enterpriseId }: { enterpriseId: string }): ReactElement {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const facts = useFacts(enterpriseId);
  const metrics = useMetrics();
  const columns = useColumns();
  const [words, setWords] = useState('');
  const [withSuperseded, setWithSuperseded] = useState(false);

  const byName = new Map((metrics.data ?? []).map((metric) => [metric.name, metric]));
  const order = new Map((metrics.data ?? []).map((metric, index) => [metric.name, index]));
  const rows = (facts.data ?? [])
    .map((fact, index) => ({ key: String(index), fact, metric: byName.get(fact.metric) }))
    .sort(
      (left, right) =>
        (order.get(left.fact.metric) ?? 0) - (order.get(right.fact.metric) ?? 0) ||
        (right.fact.fiscalYear ?? 0) - (left.fact.fiscalYear ?? 0),
    )
    .filter(({ fact }) => withSuperseded || fact.isCurrent)
    .filter(({ fact, metric }) => {
      const label = metric === undefined ? '' : localized(metric.label);
      return `${fact.metric} ${label} ${fact.supplierName} ${fact.document ?? ''} ${fact.fiscalYear ?? ''}`
        .toLowerCase()
        .includes(words.trim().toLowerCase());
    });
  const page = { items: rows, page: 1, pageSize: rows.length, totalCount: rows.length };
  return (
    <DataTable
      id="enterprise-facts"
      caption={t('facts.title')}
      columns={columns}
      rowKey={(row) => row.key}
      query={{ ...facts, data: facts.data === undefined ? undefined : page }}
      filters={
        <>
          <Input
            style={{ width: 280 }}
            allowClear
            prefix={<Icon name="search" />}
            aria-label={t('facts.search')}
            placeholder={t('facts.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Checkbox checked={withSuperseded} onChange={(event) => setWithSuperseded(event.target.checked)}>
            {t('facts.withSuperseded')}
          </Checkbox>
        </>
      }
      empty={<Notice icon="inbox" title={t('facts.none')} text={t('facts.noneText')} />}
    />
  );
}
