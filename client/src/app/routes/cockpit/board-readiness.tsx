import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useScreening } from '@/features/eligibility/api/use-screening';
import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { QueryStates } from '@/shared/ui/query-states';
import { PageSkeleton } from '@/shared/ui/skeleton';
import { OutcomeTag } from '@/shared/ui/values';

import styles from './board-readiness.module.css';

/** Boards in China and the programme's own lists, each with the enterprises that meet it today. */
export function BoardReadiness({ programme }: { programme: string }): ReactElement {
  const { t } = useTranslation(['cockpit', 'shared']);
  const localized = useLocalized();
  const query = useScreening('', programme);
  const link = (board: string, outcome: string): string =>
    `/eligibility/enterprises?programme=${programme}&board=${board}&outcome=${outcome}`;
  return (
    <QueryStates query={query} skeleton={<PageSkeleton lines={8} />}>
      {(screening) => (
        <table className={styles.boards}>
          <caption className="lp-visually-hidden">{t('boards.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('boards.board')}</th>
              <th scope="col">
                <OutcomeTag outcome="met" />
              </th>
              <th scope="col">
                <OutcomeTag outcome="unknown" />
              </th>
            </tr>
          </thead>
          <tbody>
            {screening.boards
              .filter((board) => board.kind !== 'attribute')
              .filter((board) => board.outcome.met + board.outcome.notMet > 0)
              .map((board) => (
                <tr key={board.board}>
                  <th scope="row">{localized(board.name)}</th>
                  <td>
                    <Link to={link(board.board, 'met')}>{formatNumber(board.outcome.met)}</Link>
                  </td>
                  <td>
                    <Link to={link(board.board, 'unknown')}>{formatNumber(board.outcome.unknown)}</Link>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </QueryStates>
  );
}
