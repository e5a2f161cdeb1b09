import { Input, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { MetricValue, useMetricUnit } from '@/shared/reference/metric-value';
import type { Metric } from '@/shared/reference/use-metrics';
import { cx } from '@/shared/ui/cx';
import { FormActions } from '@/shared/ui/form-fields';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Icon } from '@/shared/ui/icon';
import { Card } from '@/shared/ui/page';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';
import { Absent } from '@/shared/ui/values';

import type { RecordedFact, RecordFactsRequest } from '../api/use-facts';
import { toDraft, toEntry } from '../entries';
import type { Draft } from '../entries';
import styles from './figures-editor.module.css';
import { ValueInput } from './value-input';

/** Kept with the enterprise itself, edited on its own form. */
const masterMetrics = new Set(['established_on', 'industry_code', 'county_code', 'company_form']);

interface EditorProps {
  metrics: readonly Metric[];
  facts: readonly RecordedFact[];
  /** The year edited; null for values that belong to no year. */
  year: number | null;
  /** Years to choose from, latest first. */
  years: readonly number[];
  version: number;
  error: Error | null;
  isSaving: boolean;
  onYear: (year: number | null) => void;
  onSave: (request: RecordFactsRequest) => Promise<unknown>;
  onSaved: () => void;
  onCancel: () => void;
}

function currentOf(
  facts: readonly RecordedFact[],
  metric: string,
  year: number | null,
): RecordedFact | undefined {
  return facts.find((fact) => fact.isCurrent && fact.metric === metric && fact.fiscalYear === year);
}

/** Problems by metric: the API names an entry by its place in what was sent. */
function problemsByMetric(
  error: Error | null,
  sent: readonly string[],
): Map<string, { code: string; message: string }> {
  const found = new Map<string, { code: string; message: string }>();
  if (!isProblem(error)) return found;
  for (const field of error.fields) {
    const index = /^entries\[(\d+)\]/.exec(field.path)?.[1];
    const metric = index === undefined ? undefined : sent[Number(index)];
    if (metric !== undefined) found.set(metric, field);
  }
  return found;
}

/** Enters the figures of one year, or the values of no year, beside what is known from the year before. */
export function FiguresEditor(props: EditorProps): ReactElement {
  const { t } = useTranslation('enterprises');
  const language = useLanguage();
  const localized = useLocalized();
  const unitOf = useMetricUnit();
  const codeText = useCodeText();
  const problemText = useProblemText();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [document, setDocument] = useState('');
  const [words, setWords] = useState('');
  const [sent, setSent] = useState<string[]>([]);
  const { facts, year } = props;

  const problems = problemsByMetric(props.error, sent);
  const shown = props.metrics
    .filter((metric) => metric.isYearly === (year !== null) && !masterMetrics.has(metric.name))
    .filter((metric) =>
      `${metric.name} ${localized(metric.label)}`.toLowerCase().includes(words.trim().toLowerCase()),
    );

  const submit = async (): Promise<void> => {
    if (drafts.size === 0) {
      props.onCancel();
      return;
    }
    const changed = props.metrics.filter((metric) => drafts.has(metric.name));
    setSent(changed.map((metric) => metric.name));
    try {
      await props.onSave({
        entries: changed.map((metric) => toEntry(metric, year, drafts.get(metric.name) ?? null, language)),
        document: document.trim() === '' ? null : document.trim(),
        version: props.version,
      });
      props.onSaved();
    } catch {
      // The failure is shown by the form, from the mutation's state.
    }
  };

  return (
    <GuardedForm
      onSubmit={() => void submit()}
      hasFailed={props.error !== null}
      isDirty={() => drafts.size > 0}
      noValidate
    >
      <div role="alert">
        {props.error !== null && (
          <p className={styles.failure}>
            <Icon name="alert" /> {problemText(props.error)}
          </p>
        )}
      </div>
      <Card>
        <div className={styles.bar}>
          <label className={styles.field}>
            <span>{t('editor.year')}</span>
            <Select
              style={{ width: 170 }}
              value={year ?? 0}
              disabled={drafts.size > 0}
              onChange={(next: number) => props.onYear(next === 0 ? null : next)}
              options={[
                ...props.years.map((value) => ({ value, label: t('editor.ofYear', { year: value }) })),
                { value: 0, label: t('editor.noYear') },
              ]}
            />
          </label>
          <label className={styles.field}>
            <span>{t('facts.document')}</span>
            <Input
              style={{ width: 260 }}
              maxLength={300}
              placeholder={t('editor.documentHint')}
              value={document}
              onChange={(event) => setDocument(event.target.value)}
            />
          </label>
          <Input
            style={{ width: 200 }}
            allowClear
            prefix={<Icon name="search" />}
            aria-label={t('editor.search')}
            placeholder={t('editor.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      </Card>
      <Card flush>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="lp-visually-hidden">{t('editor.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('detail.metric')}</th>
                {year !== null && (
                  <th scope="col" className={styles.end}>
                    {t('editor.ofYear', { year: year - 1 })}
                  </th>
                )}
                <th scope="col" style={{ textAlign: 'end' }}>
                  {year === null ? t('facts.value') : t('editor.ofYear', { year })}
                </th>
                <th scope="col">{t('editor.unit')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((metric) => {
                const { name } = metric;
                const label = localized(metric.label);
                const before = year === null ? undefined : currentOf(facts, name, year - 1);
                const problem = problems.get(name);
                const draft = drafts.has(name)
                  ? (drafts.get(name) ?? null)
                  : toDraft(metric, currentOf(facts, name, year), language);
                return (
                  <tr key={name} className={cx(drafts.has(name) && styles.changed)}>
                    <th scope="row">
                      {label}
                      <span className={styles.definition}>{localized(metric.definition)}</span>
                    </th>
                    {year !== null && (
                      <td className={styles.end} data-label={t('editor.ofYear', { year: year - 1 })}>
                        {before === undefined ? (
                          <Absent />
                        ) : (
                          <MetricValue metric={metric} number={before.number} text={before.text} />
                        )}
                      </td>
                    )}
                    <td className={styles.input}>
                      <ValueInput
                        metric={metric}
                        label={label}
                        value={draft}
                        isInvalid={problem !== undefined}
                        onChange={(next) => setDrafts(new Map(drafts).set(name, next))}
                      />
                      {problem !== undefined && (
                        <span className={styles.error}>{codeText(problem.code, problem.message)}</span>
                      )}
                    </td>
                    <td className={styles.unit}>{unitOf(metric)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </Card>
      <FormActions
        isSaving={props.isSaving}
        onCancel={props.onCancel}
        saveLabel={drafts.size === 0 ? undefined : t('editor.save', { count: drafts.size })}
      />
    </GuardedForm>
  );
}
