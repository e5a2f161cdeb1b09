import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useVerdictChanges } from '@/features/eligibility/api/use-screenings';
import type { VerdictChange, VerdictChanges as Changes } from '@/features/eligibility/api/use-screenings';
import { SourceLine } from '@/features/cockpit/components/source-line';
import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { Card } from '@/shared/ui/page';

import styles from './board-readiness.module.css';
import cockpitStyles from './cockpit.module.css';

function Board(props: {
  board: Changes['boards'][number];
  link: (board: string, change: VerdictChange) => string;
}): ReactElement {
  const localized = useLocalized();
  const { board, link } = props;
  const cell = (change: VerdictChange, sign: string): ReactElement => (
    <Link to={link(board.board, change)}>
      {board[change] === 0 ? '' : sign}
      {formatNumber(board[change])}
    </Link>
  );
  return (
    <tr>
      <th scope="row">{localized(board.name)}</th>
      <td>{cell('gained', '+')}</td>
      <td>{cell('lost', '−')}</td>
    </tr>
  );
}

/** Who came to meet a board and who no longer does between the last two screenings; every number opens its enterprises. */
export function VerdictChanges({ programme }: { programme: string }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const { data } = useVerdictChanges(programme);
  if (data === undefined) return null;
  const boards = data.boards.filter((board) => board.kind !== 'attribute');
  const link = (board: string, change: VerdictChange): string =>
    `/eligibility/verdicts?${new URLSearchParams({ asOf: data.asOf ?? '', board, change, programme }).toString()}`;
  return (
    <Card
      title={t('changes.title')}
      extra={data.finishedAt !== null && <SourceLine of={t('sources.screening')} at={data.finishedAt} />}
    >
      {data.previousOn === null ? (
        <p className={cockpitStyles.legend}>
          {t('changes.never')} <Link to="/eligibility">{t('changes.screen')}</Link>
        </p>
      ) : (
        <>
          <p className={cockpitStyles.caption}>
            {t('changes.since', { previous: data.previousOn, asOf: data.asOf })}
          </p>
          {boards.length === 0 ? (
            <p className={cockpitStyles.legend}>{t('changes.none')}</p>
          ) : (
            <table className={styles.boards}>
              <caption className="lp-visually-hidden">{t('changes.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('changes.board')}</th>
                  <th scope="col">{t('changes.gained')}</th>
                  <th scope="col">{t('changes.lost')}</th>
                </tr>
              </thead>
              <tbody>
                {boards.map((board) => (
                  <Board key={board.board} board={board} link={link} />
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </Card>
  );
}
