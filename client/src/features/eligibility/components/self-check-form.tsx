import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { choiceLabel, useMetricUnit } from '@/shared/reference/metric-value';
import type { Metric } from '@/shared/reference/use-metrics';
import { Card } from '@/shared/ui/page';
import { DayField, SelectField, TextField } from '@/shared/ui/plain-fields';
import { cx } from '@/shared/ui/cx';
import { Segmented } from '@/shared/ui/segmented';
import { stackedTiles, useStackedRows } from '@/shared/ui/stacked-rows';

import type { Answers, Questions } from './self-check-answers';
import styles from './self-check-form.module.css';

interface FormProps {
  questions: Questions;
  years: readonly number[];
  answers: Answers;
  /** Problems by key of the answer. */
  problems: Readonly<Record<string, string>>;
  onAnswer: (key: string, text: string) => void;
}

function YearlyTable({ questions, years, answers, problems, onAnswer }: FormProps): ReactElement {
  const { t } = useTranslation(['eligibility', 'shared']);
  const localized = useLocalized();
  const language = useLanguage();
  const unitOf = useMetricUnit();
  const stacked = useStackedRows();
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('shared:table.region', { caption: t('selfCheck.yearly') })}
    >
      <table ref={stacked} className={cx(styles.table, stackedTiles)}>
        <caption className="lp-visually-hidden">{t('selfCheck.yearly')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.metric')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {t('selfCheck.year', { year })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.yearly.map((metric) => (
            <tr key={metric.name}>
              <th scope="row" title={localized(metric.definition)}>
                {localized(metric.label)} <span className={styles.unit}>{unitOf(metric)}</span>
              </th>
              {years.map((year) => {
                const key = `${metric.name}.${year}`;
                const label = `${localized(metric.label)} ${year}`;
                const problem = problems[key];
                const id = `problem-${key}`;
                return (
                  <td key={year}>
                    {metric.kind === 'choice' ? (
                      <select
                        className={styles.input}
                        aria-label={label}
                        value={answers[key] ?? ''}
                        onChange={(event) => onAnswer(key, event.target.value)}
                      >
                        <option value="">{t('selfCheck.notKnown')}</option>
                        {metric.choices.map((choice) => (
                          <option key={choice} value={choice}>
                            {choiceLabel(metric, choice, language)}
                          </option>
                        ))}
                      </select>
                    ) : (
                      <input
                        className={styles.input}
                        inputMode="decimal"
                        autoComplete="off"
                        aria-label={label}
                        aria-invalid={problem !== undefined}
                        aria-describedby={problem === undefined ? undefined : id}
                        value={answers[key] ?? ''}
                        onChange={(event) => onAnswer(key, event.target.value)}
                      />
                    )}
                    {problem !== undefined && (
                      <span id={id} className={styles.problem}>
                        {problem}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SingleField(props: FormProps & { metric: Metric }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const language = useLanguage();
  const unitOf = useMetricUnit();
  const { metric, answers, onAnswer } = props;
  const unit = unitOf(metric);
  const label =
    unit === '' ? localized(metric.label) : t('selfCheck.withUnit', { label: localized(metric.label), unit });
  const problem = props.problems[metric.name];
  const face = {
    label,
    hint: localized(metric.definition),
    ...(problem === undefined ? {} : { error: problem }),
  };
  const value = answers[metric.name] ?? '';
  const change = (text: string): void => onAnswer(metric.name, text);
  if (metric.kind === 'date') return <DayField {...face} value={value} onChange={change} />;
  if (metric.choices.length > 0)
    return (
      <SelectField
        {...face}
        value={value}
        emptyLabel={t('selfCheck.notKnown')}
        choices={metric.choices.map((choice) => ({
          value: choice,
          label: choiceLabel(metric, choice, language),
        }))}
        onChange={change}
      />
    );
  return (
    <TextField
      {...face}
      inputMode={metric.kind === 'choice' ? 'text' : 'decimal'}
      autoComplete="off"
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
}

/** Asks for the figures, details and yes-or-no questions that the chosen rules need. */
export function SelfCheckForm(props: FormProps): ReactElement {
  const { t } = useTranslation(['eligibility', 'shared']);
  const localized = useLocalized();
  const { questions, answers, onAnswer } = props;
  return (
    <>
      {questions.yearly.length > 0 && (
        <Card flush title={t('selfCheck.yearly')}>
          <YearlyTable {...props} />
        </Card>
      )}
      {questions.single.length > 0 && (
        <Card title={t('selfCheck.single')}>
          <div className={styles.grid}>
            {questions.single.map((metric) => (
              <SingleField key={metric.name} {...props} metric={metric} />
            ))}
          </div>
        </Card>
      )}
      {questions.flags.length > 0 && (
        <Card title={t('selfCheck.flags')}>
          <ul className={styles.flags}>
            {questions.flags.map((metric) => (
              <li key={metric.name}>
                <span>
                  {localized(metric.label)}
                  <span className={styles.definition}>{localized(metric.definition)}</span>
                </span>
                <Segmented
                  label={localized(metric.label)}
                  value={answers[metric.name] ?? ''}
                  options={[
                    { value: 'yes', label: t('shared:value.yes') },
                    { value: 'no', label: t('shared:value.no') },
                    { value: '', label: t('selfCheck.notKnown') },
                  ]}
                  onChange={(value) => onAnswer(metric.name, value)}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
