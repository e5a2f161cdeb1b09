import { useRef, useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { isProblem } from '@/api/problem';
import { todayInBeijing } from '@/shared/format/date';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { useMetrics } from '@/shared/reference/use-metrics';
import type { Metric } from '@/shared/reference/use-metrics';
import { Card } from '@/shared/ui/page';
import { PrintButton } from '@/shared/ui/official-sheet';
import { PlainButton } from '@/shared/ui/plain-button';
import { DayField, SelectField } from '@/shared/ui/plain-fields';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';

import type { Catalogue, Preview } from '../api/types';
import { useRules } from '../api/use-rules';
import { useSelfCheck } from '../api/use-self-check';
import { nearestRule } from './nearest-rule';
import { RuleCard } from './rule-card';
import { questionsOf, readAnswers, yearsBefore } from './self-check-answers';
import type { Answers, Questions } from './self-check-answers';
import { SelfCheckForm } from './self-check-form';
import styles from './self-check.module.css';

function Result({
  preview,
  questions,
  day,
}: {
  preview: Preview;
  questions: Questions;
  day: string;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const of = (rules: Questions['standards']): Preview['results'] =>
    preview.results.filter((result) => rules.some((rule) => rule.id === result.rule));
  const standards = of(questions.standards);
  const requirements = of(questions.requirements);
  const nearest = nearestRule(standards);
  return (
    <Card title={t('selfCheck.result', { day })} extra={<PrintButton />}>
      {preview.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {preview.warnings.map((warning) => (
            <li key={warning.path}>{warning.message}</li>
          ))}
        </ul>
      )}
      <h3 className={styles.heading}>
        {standards.length > 1 ? t('report.standardsAny') : t('report.standards')}
      </h3>
      {standards.map((rule) => (
        <RuleCard key={rule.rule} rule={rule} open={rule === nearest} />
      ))}
      {requirements.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('report.requirements')}</h3>
          {requirements.map((rule) => (
            <RuleCard key={rule.rule} rule={rule} open={false} />
          ))}
        </>
      )}
      <p className={styles.note}>{t('selfCheck.note')}</p>
    </Card>
  );
}

function Checker({
  catalogue,
  vocabulary,
}: {
  catalogue: Catalogue;
  vocabulary: readonly Metric[];
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const language = useLanguage();
  const words = useProblemText();
  const codeText = useCodeText();
  const [parameters, setParameters] = useSearchParams();
  const [answers, setAnswers] = useState<Answers>({});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const result = useRef<HTMLDivElement>(null);
  const check = useSelfCheck();
  const boards = catalogue.boards.filter(
    (board) => board.kind !== 'attribute' || board.id === 'star-attributes',
  );
  const board = boards.find((one) => one.id === parameters.get('board')) ?? boards[0];
  const withRequirements = parameters.get('all') === '1';
  if (board === undefined) return <></>;

  const questions = questionsOf(catalogue, board, vocabulary, withRequirements);
  const years = yearsBefore(catalogue.asOf);
  const set = (name: string, value: string): void => {
    check.reset();
    setParameters(
      (previous) => {
        const next = new URLSearchParams(previous);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const problems: Record<string, string> = Object.fromEntries(
    wrong.map((key) => [key, t('selfCheck.number')]),
  );
  if (isProblem(check.error))
    for (const field of check.error.fields)
      problems[field.path.replace(/^facts\.(metrics|flags)\./, '')] = codeText(field.code, field.message);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const read = readAnswers(answers, questions, years, language);
    setWrong(read.wrong);
    if (read.wrong.length > 0) return;
    check.mutate(
      {
        asOf: catalogue.asOf,
        rules: [...questions.standards, ...questions.requirements].map((rule) => rule.id),
        facts: read.facts,
      },
      { onSuccess: () => setTimeout(() => result.current?.focus()) },
    );
  };

  return (
    <>
      <form onSubmit={submit} noValidate className="lp-no-print">
        <div className={styles.choice}>
          <SelectField
            inline
            label={t('columns.board')}
            value={board.id}
            choices={boards.map((one) => ({ value: one.id, label: localized(one.name) }))}
            onChange={(value) => set('board', value)}
          />
          <DayField
            inline
            label={t('report.asOf')}
            value={catalogue.asOf}
            onChange={(value) => set('asOf', value)}
          />
          {board.requirements.length > 0 && (
            <label className={styles.all}>
              <input
                type="checkbox"
                checked={withRequirements}
                onChange={(event) => set('all', event.target.checked ? '1' : '')}
              />
              {t('selfCheck.withRequirements')}
            </label>
          )}
        </div>
        <SelfCheckForm
          questions={questions}
          years={years}
          answers={answers}
          problems={problems}
          onAnswer={(key, text) => {
            setAnswers((previous) => ({ ...previous, [key]: text }));
            setWrong((previous) => previous.filter((one) => one !== key));
          }}
        />
        <div className={styles.actions}>
          <p role="alert" className={styles.failure}>
            {wrong.length > 0 ? t('selfCheck.wrong') : check.isError ? words(check.error) : ''}
          </p>
          <PlainButton
            onClick={() => {
              setAnswers({});
              setWrong([]);
              check.reset();
            }}
          >
            {t('selfCheck.clear')}
          </PlainButton>
          <PlainButton primary type="submit" disabled={check.isPending}>
            {t('selfCheck.submit')}
          </PlainButton>
        </div>
      </form>
      <div ref={result} tabIndex={-1} className={styles.result} aria-live="polite">
        {check.data !== undefined && (
          <Result preview={check.data} questions={questions} day={catalogue.asOf} />
        )}
      </div>
    </>
  );
}

/** A guided check of one's own figures against the rules of a board; nothing is stored. */
export function SelfCheck(): ReactElement {
  const [parameters] = useSearchParams();
  const asked = parameters.get('asOf') ?? '';
  const rules = useRules(asked === '' ? todayInBeijing(new Date()) : asked);
  const metrics = useMetrics();
  return (
    <QueryStates query={rules}>
      {(catalogue) => (
        <QueryStates query={metrics}>
          {(vocabulary) => <Checker catalogue={catalogue} vocabulary={vocabulary} />}
        </QueryStates>
      )}
    </QueryStates>
  );
}
