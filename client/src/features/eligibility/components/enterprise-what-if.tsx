import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { useAddressParameters } from '@/shared/hooks/use-address-parameters';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { useMetrics } from '@/shared/reference/use-metrics';
import type { Metric } from '@/shared/reference/use-metrics';
import { Icon } from '@/shared/ui/icon';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField } from '@/shared/ui/plain-fields';
import { useCodeText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { OutcomeTag } from '@/shared/ui/values';

import type { Catalogue, SupposedVerdicts } from '../api/types';
import { usePaths } from '../api/use-paths';
import { useRules } from '../api/use-rules';
import { useKnownFacts, useSupposedVerdicts } from '../api/use-what-if';
import { ConditionValue, Gap } from './condition-value';
import styles from './enterprise-what-if.module.css';
import { questionsOf, readAnswers, yearsBefore } from './self-check-answers';
import type { Answers } from './self-check-answers';
import { SelfCheckForm } from './self-check-form';
import { changedAnswers, knownAnswers, pathAnswers } from './supposed-answers';

const typingPause = 250;

function Verdicts({ verdicts, board }: { verdicts: SupposedVerdicts; board: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const language = useLanguage();
  const shown = verdicts.boards.find((one) => one.board === board);
  const moved = verdicts.boards.filter(
    (one) => one.board !== board && (one.before !== one.after || one.standardsBefore !== one.standardsAfter),
  );
  return (
    <>
      {shown !== undefined && (
        <dl className={styles.verdict}>
          <div>
            <dt>{t('report.standards')}</dt>
            <dd>
              <OutcomeTag outcome={shown.standardsBefore} />
              <Icon name="arrowRight" size={14} />
              <OutcomeTag outcome={shown.standardsAfter} />
            </dd>
          </div>
          <div>
            <dt>{t('screening.everything')}</dt>
            <dd>
              <OutcomeTag outcome={shown.before} />
              <Icon name="arrowRight" size={14} />
              <OutcomeTag outcome={shown.after} />
            </dd>
          </div>
        </dl>
      )}
      {shown?.rules.length === 0 && <p className={styles.fine}>{t('whatIf.nothingMoved')}</p>}
      {shown?.rules.map((rule) => (
        <section key={rule.rule} className={styles.rule}>
          <h3>
            {localized(rule.name)} <OutcomeTag outcome={rule.before} />
            <Icon name="arrowRight" size={14} />
            <OutcomeTag outcome={rule.after} />
          </h3>
          <ul>
            {rule.conditions.map(({ before, after }) => (
              <li key={after.id}>
                <p>{language === 'en' && after.textEn !== '' ? after.textEn : after.text}</p>
                <p className={styles.move}>
                  <OutcomeTag outcome={before.outcome} />
                  <ConditionValue value={before.observed} unit={before.unit} />
                  <Icon name="arrowRight" size={14} />
                  <OutcomeTag outcome={after.outcome} />
                  <ConditionValue value={after.observed} unit={after.unit} />
                  {after.outcome === 'notMet' && after.gap !== null && (
                    <span className={styles.gap}>
                      {t('condition.gap')} <Gap gap={after.gap} unit={after.unit} />
                    </span>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {moved.length > 0 && (
        <section className={styles.rule}>
          <h3>{t('whatIf.otherBoards')}</h3>
          <ul>
            {moved.map((one) => (
              <li key={one.board} className={styles.move}>
                {localized(one.name)} <OutcomeTag outcome={one.standardsBefore} />
                <Icon name="arrowRight" size={14} />
                <OutcomeTag outcome={one.standardsAfter} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Editor(props: {
  enterpriseId: string;
  catalogue: Catalogue;
  vocabulary: readonly Metric[];
  known: Answers;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const language = useLanguage();
  const codeText = useCodeText();
  const { enterpriseId, catalogue, vocabulary, known } = props;
  const [parameters, set] = useAddressParameters();
  const [answers, setAnswers] = useState<Answers>({});
  const paths = usePaths(enterpriseId, '', '');
  const boards = catalogue.boards.filter((one) => paths.data?.boards.some((path) => path.board === one.id));
  const board = boards.find((one) => one.id === parameters.get('board')) ?? boards[0];
  const questions =
    board === undefined
      ? undefined
      : questionsOf(catalogue, [board], vocabulary, parameters.get('all') === '1');
  const years = yearsBefore(catalogue.asOf);
  // Everything that was changed counts, also what the board now shown does not ask about.
  const everything = {
    standards: [],
    requirements: [],
    yearly: vocabulary.filter((metric) => metric.isYearly && metric.kind !== 'flag'),
    single: vocabulary.filter((metric) => !metric.isYearly && metric.kind !== 'flag'),
    flags: vocabulary.filter((metric) => metric.kind === 'flag'),
  };
  const changed = useDebounced(changedAnswers(answers, known), typingPause);
  const read = readAnswers(changed, everything, years, language);
  const query = useSupposedVerdicts(enterpriseId, catalogue.asOf, read.facts);
  const path = paths.data?.boards.find((one) => one.board === board?.id);
  const problems: Record<string, string> = Object.fromEntries(
    read.wrong.map((key) => [key, t('selfCheck.number')]),
  );
  if (isProblem(query.error))
    for (const field of query.error.fields)
      problems[field.path.replace(/^facts\.(metrics|flags)\./, '')] = codeText(field.code, field.message);
  if (board === undefined || questions === undefined) return <></>;
  return (
    <>
      <div className={styles.bar}>
        <SelectField
          inline
          label={t('columns.board')}
          value={board.id}
          choices={boards.map((one) => ({ value: one.id, label: localized(one.name) }))}
          onChange={(value) => set('board', value)}
        />
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={parameters.get('all') === '1'}
            onChange={(event) => set('all', event.target.checked ? '1' : '')}
          />
          {t('selfCheck.withRequirements')}
        </label>
        {path !== undefined && path.values.length > 0 && (
          <PlainButton
            icon="edit"
            onClick={() => {
              setAnswers({ ...answers, ...pathAnswers(path, vocabulary, language) });
              set('all', '1');
            }}
          >
            {t('whatIf.takePath')}
          </PlainButton>
        )}
        <PlainButton
          icon="refresh"
          disabled={Object.keys(changed).length === 0}
          onClick={() => setAnswers({})}
        >
          {t('whatIf.reset')}
        </PlainButton>
      </div>
      <div className={styles.split}>
        <div>
          <SelfCheckForm
            questions={questions}
            years={years}
            answers={{ ...known, ...answers }}
            problems={problems}
            onAnswer={(key, text) => setAnswers((previous) => ({ ...previous, [key]: text }))}
          />
        </div>
        <div className={styles.answer} aria-live="polite">
          <Card title={t('whatIf.beforeAfter', { count: Object.keys(changed).length })}>
            <QueryStates query={query}>
              {(verdicts) => <Verdicts verdicts={verdicts} board={board.id} />}
            </QueryStates>
          </Card>
        </div>
      </div>
    </>
  );
}

/** Figures and yes/no facts of one enterprise supposed to be others, with the verdicts before and after. */
export function EnterpriseWhatIf({ enterpriseId }: { enterpriseId: string }): ReactElement {
  const language = useLanguage();
  const rules = useRules('');
  const metrics = useMetrics();
  const facts = useKnownFacts(enterpriseId);
  return (
    <QueryStates query={rules}>
      {(catalogue) => (
        <QueryStates query={metrics}>
          {(vocabulary) => (
            <QueryStates query={facts}>
              {(known) => (
                <Editor
                  enterpriseId={enterpriseId}
                  catalogue={catalogue}
                  vocabulary={vocabulary}
                  known={knownAnswers(known, vocabulary, language)}
                />
              )}
            </QueryStates>
          )}
        </QueryStates>
      )}
    </QueryStates>
  );
}
