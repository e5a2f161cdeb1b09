import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { isProblem } from '@/api/problem';
import { todayInBeijing } from '@/shared/format/date';
import { useAddressParameters } from '@/shared/hooks/use-address-parameters';
import type { SetAddressParameter } from '@/shared/hooks/use-address-parameters';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { useMetrics } from '@/shared/reference/use-metrics';
import type { Metric } from '@/shared/reference/use-metrics';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Card } from '@/shared/ui/page';
import { PrintButton } from '@/shared/ui/official-sheet';
import { PlainButton } from '@/shared/ui/plain-button';
import { DayField } from '@/shared/ui/plain-fields';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { OutcomeTag } from '@/shared/ui/values';

import type { Board, Catalogue, Preview } from '../api/types';
import { useRules } from '../api/use-rules';
import { useSelfCheck } from '../api/use-self-check';
import { nearestRule } from './nearest-rule';
import { RuleCard } from './rule-card';
import { questionsOf, readAnswers, sayUnknown, yearsBefore } from './self-check-answers';
import type { Answers, Questions } from './self-check-answers';
import { SelfCheckForm } from './self-check-form';
import styles from './self-check.module.css';

type Outcome = Preview['results'][number]['outcome'];

/** One of the standards is enough; unknown unless something decides. */
function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('met')) return 'met';
  return outcomes.includes('unknown') ? 'unknown' : 'notMet';
}

/** All must hold. */
function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('notMet')) return 'notMet';
  return outcomes.includes('unknown') ? 'unknown' : 'met';
}

function BoardResult(props: {
  board: Board;
  standards: Preview['results'];
  requirements: Preview['results'];
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const { board, standards, requirements } = props;
  const nearest = nearestRule(standards);
  const standing = anyOf(standards.map((rule) => rule.outcome));
  return (
    <section className={styles.board} aria-label={localized(board.name)}>
      <header className={styles.boardHead}>
        <h3>{localized(board.name)}</h3>
        {requirements.length > 0 && (
          <OutcomeTag outcome={allOf([standing, ...requirements.map((rule) => rule.outcome)])} />
        )}
      </header>
      <h4 className={styles.heading}>
        {standards.length > 1 ? t('report.standardsAny') : t('report.standards')}{' '}
        <OutcomeTag outcome={standing} />
      </h4>
      {standards.map((rule) => (
        <RuleCard key={rule.rule} rule={rule} open={rule === nearest} />
      ))}
      {requirements.length > 0 && (
        <>
          <h4 className={styles.heading}>{t('report.requirements')}</h4>
          {requirements.map((rule) => (
            <RuleCard key={rule.rule} rule={rule} open={false} />
          ))}
        </>
      )}
    </section>
  );
}

function Result(props: {
  preview: Preview;
  boards: readonly Board[];
  questions: Questions;
  day: string;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const { preview, boards, questions, day } = props;
  const of = (rules: Questions['standards'], series: readonly string[]): Preview['results'] =>
    series.flatMap((one) =>
      preview.results.filter((result) =>
        rules.some((rule) => rule.id === result.rule && rule.series === one),
      ),
    );
  return (
    <Card title={t('selfCheck.result', { day })} extra={<PrintButton />}>
      {preview.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {preview.warnings.map((warning) => (
            <li key={warning.path}>{warning.message}</li>
          ))}
        </ul>
      )}
      {boards.map((board) => (
        <BoardResult
          key={board.id}
          board={board}
          standards={of(questions.standards, board.ordinary)}
          requirements={of(questions.requirements, board.requirements)}
        />
      ))}
      <p className={styles.note}>{t('selfCheck.note')}</p>
    </Card>
  );
}

const kinds: readonly Board['kind'][] = ['exchange', 'programme', 'attribute'];

/** Which boards to ask about; several share most questions. */
function BoardChoice(props: {
  boards: readonly Board[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  return (
    <Card title={t('selfCheck.boards')}>
      {kinds.map((kind) => (
        <fieldset key={kind} className={styles.kind}>
          <legend>{t(`kind.${kind}`)}</legend>
          {props.boards
            .filter((board) => board.kind === kind)
            .map((board) => (
              <label key={board.id} className={styles.all}>
                <input
                  type="checkbox"
                  checked={props.chosen.includes(board.id)}
                  onChange={(event) =>
                    props.onChange(
                      event.target.checked
                        ? [...props.chosen, board.id]
                        : props.chosen.filter((one) => one !== board.id),
                    )
                  }
                />
                {localized(board.name)}
              </label>
            ))}
        </fieldset>
      ))}
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
  const language = useLanguage();
  const words = useProblemText();
  const codeText = useCodeText();
  const [parameters, setParameter] = useAddressParameters();
  const [answers, setAnswers] = useState<Answers>({});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const result = useRef<HTMLDivElement>(null);
  const check = useSelfCheck();
  const boards = catalogue.boards.filter(
    (board) => board.kind !== 'attribute' || board.id === 'star-attributes',
  );
  const wanted = parameters.getAll('board');
  const chosen = boards.filter((one) => (wanted.length === 0 ? one === boards[0] : wanted.includes(one.id)));
  const withRequirements = parameters.get('all') === '1';
  const questions = questionsOf(catalogue, chosen, vocabulary, withRequirements);
  const years = yearsBefore(catalogue.asOf);
  const set: SetAddressParameter = (name, ...values) => {
    check.reset();
    setParameter(name, ...values);
  };
  const problems: Record<string, string> = Object.fromEntries(
    wrong.map((key) => [key, t('selfCheck.number')]),
  );
  if (isProblem(check.error))
    for (const field of check.error.fields)
      problems[field.path.replace(/^facts\.(metrics|flags)\./, '')] = codeText(field.code, field.message);
  const submit = (): void => {
    const read = readAnswers(answers, questions, years, language);
    setWrong(read.wrong);
    if (read.wrong.length > 0) return;
    check.mutate(
      {
        asOf: catalogue.asOf,
        rules: [...questions.standards, ...questions.requirements].map((rule) => rule.id),
        facts: sayUnknown(read.facts, years[0] ?? 0),
      },
      { onSuccess: () => setTimeout(() => result.current?.focus()) },
    );
  };

  return (
    <>
      <GuardedForm
        className="lp-no-print"
        onSubmit={submit}
        hasFailed={wrong.length > 0 || check.isError}
        noValidate
      >
        <BoardChoice
          boards={boards}
          chosen={chosen.map((board) => board.id)}
          onChange={(next) => set('board', ...(next.length === 0 ? ['none'] : next))}
        />
        <div className={styles.choice}>
          <DayField
            inline
            label={t('report.asOf')}
            value={catalogue.asOf}
            onChange={(value) => set('asOf', value)}
          />
          {chosen.some((board) => board.requirements.length > 0) && (
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
            // What was answered about other figures must not stand beside these.
            if (!check.isIdle) check.reset();
            setAnswers((previous) => ({ ...previous, [key]: text }));
            setWrong((previous) => previous.filter((one) => one !== key));
          }}
        />
        <div className={styles.actions}>
          <p role="alert" className={styles.failure}>
            {wrong.length > 0 ? t('selfCheck.wrong') : check.isError ? words(check.error) : ''}
          </p>
          <PlainButton
            type="reset"
            onClick={() => {
              setAnswers({});
              setWrong([]);
              check.reset();
            }}
          >
            {t('selfCheck.clear')}
          </PlainButton>
          <PlainButton primary type="submit" disabled={check.isPending || chosen.length === 0}>
            {t('selfCheck.submit')}
          </PlainButton>
        </div>
      </GuardedForm>
      <div ref={result} tabIndex={-1} className={styles.result} aria-live="polite">
        {check.data !== undefined && (
          <Result preview={check.data} boards={chosen} questions={questions} day={catalogue.asOf} />
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
