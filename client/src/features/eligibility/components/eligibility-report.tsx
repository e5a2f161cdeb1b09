import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import { Notice } from '@/shared/ui/notice';
import { QueryStates } from '@/shared/ui/query-states';
import { DateText, OutcomeTag } from '@/shared/ui/values';

import { useEligibility } from '../api/use-eligibility';
import type { BoardReport, EligibilityReport, RuleResult } from '../api/use-eligibility';
import styles from './eligibility-report.module.css';
import { RuleCard } from './rule-card';

const kinds = ['exchange', 'attribute', 'programme'] as const;

function BoardList({ boards, active }: { boards: readonly BoardReport[]; active: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const [parameters] = useSearchParams();
  const addressOf = (board: string): string => {
    const next = new URLSearchParams(parameters);
    next.set('board', board);
    return `?${next.toString()}`;
  };
  return (
    <nav className={styles.boards} aria-label={t('boards')}>
      {kinds.map((kind) => {
        const own = boards.filter((board) => board.kind === kind);
        return own.length === 0 ? null : (
          <section key={kind}>
            <h2 className={styles.kind}>{t(`kinds.${kind}`)}</h2>
            <ul>
              {own.map((board) => (
                <li key={board.board}>
                  <Link
                    to={addressOf(board.board)}
                    replace
                    preventScrollReset
                    className={styles.board}
                    aria-current={board.board === active}
                  >
                    <span>{localized(board.name)}</span>
                    <OutcomeTag outcome={board.outcome} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

/** Rules worth reading first: those met, then the nearest ones; the first is opened. */
function Rules({ hint, rules }: { hint: string; rules: readonly RuleResult[] }): ReactElement | null {
  const order = { met: 0, unknown: 1, notMet: 2 };
  const sorted = [...rules].sort((left, right) => order[left.outcome] - order[right.outcome]);
  if (sorted.length === 0) return null;
  return (
    <>
      <p className={styles.hint}>{hint}</p>
      {sorted.map((rule, index) => (
        <RuleCard key={rule.rule} rule={rule} open={index === 0} />
      ))}
    </>
  );
}

function Boards({ report }: { report: EligibilityReport }): ReactElement {
  const { t } = useTranslation('eligibility');
  const [parameters] = useSearchParams();
  const wanted = parameters.get('board');
  const board = report.boards.find((item) => item.board === wanted) ?? report.boards[0];
  if (board === undefined) {
    return <Notice icon="scale" title={t('none')} text={t('noneText')} />;
  }
  return (
    <div className={styles.columns}>
      <BoardList boards={report.boards} active={board.board} />
      <div key={board.board}>
        <Rules hint={t('anyStandard')} rules={board.standards} />
        <Rules hint={t('allRequirements')} rules={board.requirements} />
      </div>
    </div>
  );
}

/** Which standards an enterprise meets on a day, and what is lacking; day and board live in the address. */
export function EligibilityReportView({ enterpriseId }: { enterpriseId: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const [parameters, setParameters] = useSearchParams();
  const asOf = /^\d{4}-\d{2}-\d{2}$/.exec(parameters.get('asOf') ?? '')?.[0];
  const report = useEligibility(enterpriseId, asOf);
  const choose = (day: string | undefined): void => {
    setParameters(
      (previous) => {
        const next = new URLSearchParams(previous);
        if (day === undefined) next.delete('asOf');
        else next.set('asOf', day);
        return next;
      },
      { replace: true },
    );
  };
  return (
    <>
      <div className={styles.bar}>
        <label className={styles.day}>
          <span>{t('asOf')}</span>
          <DatePicker
            aria-label={t('asOf')}
            value={asOf === undefined ? null : dayjs(asOf)}
            placeholder={t('today')}
            onChange={(day) => choose(day?.format('YYYY-MM-DD'))}
          />
        </label>
        {report.data !== undefined && (
          <>
            <span>
              {t('versionsOf')} <DateText day={report.data.versionsOf} />
            </span>
            <span>
              {report.data.latestYear == null
                ? t('noYear')
                : t('latestYear', { year: report.data.latestYear })}
            </span>
          </>
        )}
      </div>
      <QueryStates query={report}>{(data) => <Boards report={data} />}</QueryStates>
    </>
  );
}
