import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { todayInBeijing } from '@/shared/format/date';
import { useAddressParameters } from '@/shared/hooks/use-address-parameters';
import { useLocalized } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { Notice } from '@/shared/ui/notice';
import { PrintButton } from '@/shared/ui/official-sheet';
import { DayField } from '@/shared/ui/plain-fields';
import { QueryStates } from '@/shared/ui/query-states';
import { OutcomeTag, Tag } from '@/shared/ui/values';

import type { BoardKind, BoardReport, Report } from '../api/types';
import { useReport } from '../api/use-report';
import styles from './eligibility-report.module.css';
import { NearestBoards } from './nearest-boards';
import { nearestRule } from './nearest-rule';
import { PinnedEditions } from './pinned-editions';
import { RuleCard } from './rule-card';

const kinds: readonly BoardKind[] = ['exchange', 'programme', 'attribute'];

/** Days and board of the report, kept in the address beside whatever else stands there. */
function useReportState(): {
  asOf: string;
  committee: string;
  board: string | null;
  pinned: string[];
  set: (name: 'asOf' | 'committee', value: string) => void;
  pin: (rules: string[]) => void;
  linkTo: (board: string) => string;
} {
  const [parameters, set] = useAddressParameters();
  return {
    asOf: parameters.get('asOf') ?? '',
    committee: parameters.get('committee') ?? '',
    board: parameters.get('board'),
    pinned: parameters.getAll('pinned'),
    pin: (rules) => set('pinned', ...rules),
    set,
    linkTo: (board) => {
      const next = new URLSearchParams(parameters);
      next.set('board', board);
      return `?${next.toString()}`;
    },
  };
}

function BoardList(props: {
  report: Report;
  current: BoardReport | undefined;
  linkTo: (board: string) => string;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  return (
    <nav aria-label={t('report.boards')} className={cx(styles.boards, 'lp-no-print')}>
      {kinds.map((kind) => (
        <section key={kind}>
          <h2 className={styles.kind}>{t(`kind.${kind}`)}</h2>
          <ul>
            {props.report.boards
              .filter((board) => board.kind === kind)
              .map((board) => (
                <li key={board.board}>
                  <Link
                    to={props.linkTo(board.board)}
                    replace
                    preventScrollReset
                    className={styles.board}
                    aria-current={board === props.current ? 'true' : undefined}
                  >
                    <span>{localized(board.name)}</span>
                    <OutcomeTag outcome={board.outcome} />
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function BoardDetail({ board }: { board: BoardReport }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const nearest = nearestRule(board.standards);
  const obstacle = nearestRule(board.requirements.filter((rule) => rule.outcome !== 'met'));
  return (
    <section className={styles.detail} aria-label={localized(board.name)}>
      <header className={styles.verdict}>
        <h2 className={styles.boardName}>{localized(board.name)}</h2>
        <OutcomeTag outcome={board.outcome} />
        {board.route !== 'ordinary' && <Tag>{t(`route.${board.route}`)}</Tag>}
      </header>
      <div className={styles.groupHead}>
        <h3>{board.standards.length > 1 ? t('report.standardsAny') : t('report.standards')}</h3>
        <OutcomeTag outcome={board.standardsOutcome} />
      </div>
      {board.standards.map((rule) => (
        <RuleCard key={rule.rule} rule={rule} open={rule === nearest} />
      ))}
      {board.requirements.length > 0 && (
        <>
          <div className={styles.groupHead}>
            <h3>{t('report.requirements')}</h3>
            <OutcomeTag outcome={board.requirementsOutcome} />
          </div>
          {board.requirements.map((rule) => (
            <RuleCard key={rule.rule} rule={rule} open={rule === obstacle && nearest?.outcome === 'met'} />
          ))}
        </>
      )}
    </section>
  );
}

/** Where an enterprise stands on every board, each verdict opened down to its conditions. */
export function EligibilityReport({ enterpriseId }: { enterpriseId: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const state = useReportState();
  const query = useReport(enterpriseId, state.asOf, state.committee, state.pinned);
  return (
    <>
      <div className={styles.bar}>
        <DayField
          inline
          label={t('report.asOf')}
          value={state.asOf === '' ? todayInBeijing(new Date()) : state.asOf}
          onChange={(day) => state.set('asOf', day)}
        />
        <DayField
          inline
          label={t('report.committee')}
          value={state.committee}
          onChange={(day) => state.set('committee', day)}
        />
        {query.data !== undefined && (
          <p className={styles.basis} aria-live="polite">
            {t('report.versionsOf', { day: query.data.versionsOf })}{' '}
            {query.data.latestYear === null
              ? t('report.noYear')
              : t('report.latestYear', { year: query.data.latestYear })}
          </p>
        )}
        <span className="lp-no-print">
          <PrintButton />
        </span>
      </div>
      <NearestBoards enterpriseId={enterpriseId} asOf={state.asOf} committee={state.committee} />
      <QueryStates
        query={query}
        isEmpty={(report) => report.boards.length === 0}
        empty={<Notice icon="scale" title={t('report.noBoards')} text={t('report.noBoardsText')} />}
      >
        {(report) => {
          const current = report.boards.find((board) => board.board === state.board) ?? report.boards[0];
          return (
            <div aria-busy={query.isPlaceholderData}>
              <div className={styles.split}>
                <BoardList report={report} current={current} linkTo={state.linkTo} />
                {current !== undefined && <BoardDetail key={current.board} board={current} />}
              </div>
              <PinnedEditions pinned={state.pinned} results={report.pinned} onChange={state.pin} />
            </div>
          );
        }}
      </QueryStates>
    </>
  );
}
