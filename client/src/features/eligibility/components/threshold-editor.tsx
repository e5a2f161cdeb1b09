import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { metricDivisor, useMetricUnit } from '@/shared/reference/metric-value';
import { useMetrics } from '@/shared/reference/use-metrics';
import type { Metric } from '@/shared/reference/use-metrics';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField, TextField } from '@/shared/ui/plain-fields';

import type { Catalogue } from '../api/types';
import styles from './impact.module.css';
import { readNumber } from './self-check-answers';

export interface Supposed {
  rule: string;
  condition: string;
  value: number;
}

function shownIn(value: number, metric: Metric, language: 'zh-CN' | 'en'): string {
  return String(Number((value / metricDivisor(metric, language)).toPrecision(15)));
}

/** Picks thresholds and supposes others. */
export function ThresholdEditor(props: {
  catalogue: Catalogue;
  day: string;
  supposed: readonly Supposed[];
  onChange: (supposed: Supposed[]) => void;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const language = useLanguage();
  const unitOf = useMetricUnit();
  const metrics = useMetrics();
  const { catalogue, day, supposed, onChange } = props;
  const rules = catalogue.rules.flatMap((rule) => {
    const version = rule.versions.find(
      (one) =>
        one.effectiveFrom <= day && (one.effectiveTo === null || day < one.effectiveTo) && !one.unverified,
    );
    const conditions = version?.conditions.filter((one) => typeof one.threshold === 'number') ?? [];
    return conditions.length > 0 ? [{ rule, conditions }] : [];
  });
  const [chosen, setChosen] = useState(supposed[0]?.rule ?? '');
  const standards = new Set(catalogue.boards.flatMap((board) => board.ordinary));
  const first = rules.find((one) => standards.has(one.rule.series));
  const current = rules.find((one) => one.rule.id === chosen) ?? first;
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const accept = (rule: string, condition: string, metric: Metric, original: number, text: string): void => {
    const value = text.trim() === '' ? original : readNumber(text, metric, language);
    if (value === undefined) return;
    const others = supposed.filter((one) => one.rule !== rule || one.condition !== condition);
    onChange(value === original ? others : [...others, { rule, condition, value }]);
  };
  return (
    <Card title={t('impact.thresholds', { count: supposed.length })}>
      <SelectField
        inline
        label={t('impact.rule')}
        value={current?.rule.id ?? ''}
        choices={rules.map(({ rule }) => ({
          value: rule.id,
          label: t('rule.named', { name: localized(rule.name), code: rule.id }),
        }))}
        onChange={setChosen}
      />
      <ul className={styles.conditions}>
        {current?.conditions.map((condition) => {
          const metric = metrics.data?.find((one) => one.name === condition.metric);
          if (metric === undefined || typeof condition.threshold !== 'number') return null;
          const original = condition.threshold;
          const key = `${current.rule.id} ${condition.id}`;
          const set = supposed.find((one) => one.rule === current.rule.id && one.condition === condition.id);
          const text = drafts[key] ?? shownIn(set?.value ?? original, metric, language);
          const wrong = text.trim() !== '' && readNumber(text, metric, language) === undefined;
          return (
            <li key={key}>
              <span>{localized(condition.text)}</span>
              <TextField
                inline
                label={
                  unitOf(metric) === ''
                    ? t('impact.threshold')
                    : t('selfCheck.withUnit', { label: t('impact.threshold'), unit: unitOf(metric) })
                }
                inputMode="decimal"
                autoComplete="off"
                value={text}
                {...(wrong ? { error: t('selfCheck.number') } : {})}
                onChange={(event) => {
                  setDrafts({ ...drafts, [key]: event.target.value });
                  accept(current.rule.id, condition.id, metric, original, event.target.value);
                }}
              />
            </li>
          );
        })}
      </ul>
      {supposed.length > 0 && (
        <p>
          <PlainButton
            icon="refresh"
            onClick={() => {
              setDrafts({});
              onChange([]);
            }}
          >
            {t('impact.restore')}
          </PlainButton>
        </p>
      )}
    </Card>
  );
}
