import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPercent } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { OutcomeTag, Tag } from '@/shared/ui/values';

import type { BoardPath, NearestBoards as Answer, PathStep } from '../api/types';
import { usePaths } from '../api/use-paths';
import styles from './nearest-boards.module.css';
import { ConditionRow } from './rule-logic';

const shownAtFirst = 4;

function waitText(step: PathStep): 'nearest.fromNowOn' | 'nearest.estimatedOn' | 'nearest.reachedOn' {
  if (!step.isEstimate) return 'nearest.reachedOn';
  return step.condition.observed === null ? 'nearest.fromNowOn' : 'nearest.estimatedOn';
}

function Step({ step }: { step: PathStep }): ReactElement {
  const { t } = useTranslation('eligibility');
  return (
    <div className={styles.step}>
      <ConditionRow condition={step.condition} ruleSource="" isTest={false} />
      {step.earliestOn !== null && (
        <p className={styles.day}>
          <Icon name="calendar" size={12} />
          {t(waitText(step), { day: step.earliestOn })}
        </p>
      )}
    </div>
  );
}

function Steps({ title, steps }: { title: string; steps: readonly PathStep[] }): ReactElement | null {
  if (steps.length === 0) return null;
  return (
    <section>
      <h4 className={styles.group}>{title}</h4>
      {steps.map((step) => (
        <Step key={`${step.rule} ${step.condition.id}`} step={step} />
      ))}
    </section>
  );
}

/** What is left to do, in one line. */
function useSummary(): (path: BoardPath) => string {
  const { t } = useTranslation('eligibility');
  return (path) => {
    if (path.isUnverified) return t('nearest.unverified');
    if (path.steps.length === 0) return t('nearest.done');
    const waits = path.steps.filter((step) => step.kind === 'wait').length;
    const open = path.steps.length - path.confirmations - waits;
    return [
      open > 0 ? t('nearest.open', { count: open }) : '',
      path.confirmations > 0 ? t('nearest.confirm', { count: path.confirmations }) : '',
      path.earliestOn === null ? '' : t('nearest.earliest', { day: path.earliestOn }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
}

function Path({ path, open, whatIf }: { path: BoardPath; open: boolean; whatIf: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const summary = useSummary();
  const reached = 1 - path.remaining;
  // Rounded down: what is not wholly reached must not read 100%.
  const percent = Math.floor(reached * 100 + 1e-9);
  const byKind = (...kinds: PathStep['kind'][]): PathStep[] =>
    path.steps.filter((step) => kinds.includes(step.kind));
  return (
    <li>
      <details className={styles.path} open={open}>
        <summary className={styles.summary}>
          <span className={styles.chevron}>
            <Icon name="chevronRight" size={14} />
          </span>
          <span className={styles.name}>{localized(path.name)}</span>
          {path.isUnverified ? (
            <Tag tone="warning">{t('rule.unverified')}</Tag>
          ) : (
            <>
              <span
                className={styles.meter}
                role="meter"
                aria-label={t('nearest.reached')}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={percent}
              >
                <span style={{ inlineSize: `${String(reached * 100)}%` }} />
              </span>
              <span className={styles.share}>{formatPercent(percent / 100, 0)}</span>
            </>
          )}
          <OutcomeTag outcome={path.outcome} />
          <span className={styles.left}>{summary(path)}</span>
        </summary>
        <div className={styles.body}>
          {path.standardName !== null && (
            <p className={styles.fine}>{t('nearest.through', { standard: localized(path.standardName) })}</p>
          )}
          {!path.isReachable && <p className={styles.fine}>{t('nearest.unreachable')}</p>}
          {path.unverifiedRules.map((rule) => (
            <p key={rule.zh} className={styles.fine}>
              {t('nearest.unverifiedRule', { rule: localized(rule) })}
            </p>
          ))}
          <Steps title={t('nearest.toImprove')} steps={byKind('reach', 'change')} />
          <Steps title={t('nearest.toSupply')} steps={byKind('supply')} />
          <Steps title={t('nearest.toWait')} steps={byKind('wait')} />
          {path.confirmations > 0 && (
            <details>
              <summary className={styles.group}>
                {t('nearest.toConfirm')} · {t('nearest.confirm', { count: path.confirmations })}
              </summary>
              {byKind('confirm').map((step) => (
                <Step key={`${step.rule} ${step.condition.id}`} step={step} />
              ))}
            </details>
          )}
          {path.values.length > 0 && (
            <p className={cx(styles.more, 'lp-no-print')}>
              <ButtonLink icon="edit" to={`${whatIf}?board=${path.board}`}>
                {t('whatIf.open')}
              </ButtonLink>
            </p>
          )}
          {path.expiring.map((one) => (
            <p key={one.text.zh} className={styles.fine}>
              <Icon name="calendar" size={12} />{' '}
              {t('nearest.expires', { condition: localized(one.text), day: one.endsOn })}
            </p>
          ))}
        </div>
      </details>
    </li>
  );
}

function Paths({ answer }: { answer: Answer }): ReactElement {
  const { t } = useTranslation('eligibility');
  const [all, setAll] = useState(false);
  const shown = all ? answer.boards : answer.boards.slice(0, shownAtFirst);
  const firstOpen = shown.find((path) => path.steps.length > 0);
  return (
    <>
      <ol className={styles.list}>
        {shown.map((path) => (
          <Path
            key={path.board}
            path={path}
            open={path === firstOpen}
            whatIf={`/enterprises/${answer.enterpriseId}/what-if`}
          />
        ))}
      </ol>
      {answer.boards.length > shownAtFirst && (
        <p className={styles.more}>
          <PlainButton onClick={() => setAll(!all)}>
            {all ? t('nearest.fewer') : t('nearest.all', { count: answer.boards.length })}
          </PlainButton>
        </p>
      )}
    </>
  );
}

/** The boards an enterprise is nearest to, and the shortest set of changes that would qualify it. */
export function NearestBoards(props: {
  enterpriseId: string;
  asOf: string;
  committee: string;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const query = usePaths(props.enterpriseId, props.asOf, props.committee);
  return (
    <section className={styles.panel} aria-label={t('nearest.title')}>
      <h2 className={styles.title}>{t('nearest.title')}</h2>
      <p className={styles.lead}>{t('nearest.lead')}</p>
      <QueryStates query={query}>{(answer) => <Paths answer={answer} />}</QueryStates>
    </section>
  );
}
