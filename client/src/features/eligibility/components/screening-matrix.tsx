import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { OutcomeTag } from '@/shared/ui/values';

import type { BoardKind, Measure, Outcome, Screening } from '../api/types';
import styles from './screening-matrix.module.css';

const outcomes: readonly Outcome[] = ['met', 'unknown', 'notMet'];
const kinds: readonly BoardKind[] = ['exchange', 'programme', 'attribute'];

type Counts = Screening['boards'][number]['outcome'];

function Bar({ counts }: { counts: Counts }): ReactElement {
  const total = Math.max(1, counts.met + counts.unknown + counts.notMet);
  return (
    <span className={styles.bar} aria-hidden="true">
      {outcomes.map((outcome) => (
        <span
          key={outcome}
          className={styles[outcome]}
          style={{ inlineSize: `${(counts[outcome] / total) * 100}%` }}
        />
      ))}
    </span>
  );
}

/** Counts per board and outcome; every number leads to its enterprises. */
export function ScreeningMatrix(props: {
  screening: Screening;
  measure: Measure;
  linkTo: (board: string, outcome: Outcome) => string;
}): ReactElement {
  const { t } = useTranslation(['eligibility', 'shared']);
  const localized = useLocalized();
  const { screening, measure } = props;
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('shared:table.region', { caption: t('screening.title') })}
    >
      <table className={styles.table}>
        <caption className="lp-visually-hidden">{t('screening.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.board')}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" className={styles.number}>
                <OutcomeTag outcome={outcome} />
              </th>
            ))}
            <th scope="col" className={cx(styles.share, styles.shares)}>
              {t('screening.shares', { count: screening.enterprises })}
            </th>
          </tr>
        </thead>
        {kinds.map((kind) => (
          <tbody key={kind}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={styles.kind}>
                {t(`kind.${kind}`)}
              </th>
            </tr>
            {screening.boards
              .filter((board) => board.kind === kind)
              .map((board) => {
                const counts = measure === 'standards' ? board.standards : board.outcome;
                return (
                  <tr key={board.board}>
                    <th scope="row">{localized(board.name)}</th>
                    {outcomes.map((outcome) => (
                      <td key={outcome} className={styles.number}>
                        <Link
                          to={props.linkTo(board.board, outcome)}
                          className={cx(styles.count, counts[outcome] === 0 && styles.zero)}
                          aria-label={t('screening.cell', {
                            board: localized(board.name),
                            outcome: t(`shared:outcome.${outcome}`),
                            count: counts[outcome],
                          })}
                        >
                          {formatNumber(counts[outcome])}
                        </Link>
                      </td>
                    ))}
                    <td className={styles.share}>
                      <Bar counts={counts} />
                    </td>
                  </tr>
                );
              })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
