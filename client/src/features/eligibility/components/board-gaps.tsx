import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, DateText, OutcomeTag, Tag } from '@/shared/ui/values';

import type { BoardPath } from '../api/types';
import { usePaths } from '../api/use-paths';
import styles from './board-gaps.module.css';

const shownSteps = 3;

function Missing({ path }: { path: BoardPath }): ReactElement {
  const { t } = useTranslation('eligibility');
  const language = useLanguage();
  if (path.steps.length === 0) return <>{t(path.outcome === 'met' ? 'gaps.nothing' : 'gaps.toVerify')}</>;
  const left = path.steps.length - shownSteps;
  return (
    <ul>
      {path.steps.slice(0, shownSteps).map((step) => (
        <li key={`${step.rule} ${step.condition.id}`}>
          {language === 'en' ? step.condition.textEn : step.condition.text}
        </li>
      ))}
      {left > 0 && <li>{t('gaps.more', { count: left })}</li>}
    </ul>
  );
}

/** Where an enterprise stands on every board, nearest first, with what is missing; for the portrait. */
export function BoardGaps({ enterpriseId }: { enterpriseId: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const paths = usePaths(enterpriseId, '', '');
  const hasDay = paths.data?.boards.some((path) => path.earliestOn !== null) === true;
  return (
    <QueryStates query={paths}>
      {(answer) => (
        <ScrollTable
          stacks
          title={t('gaps.title')}
          extra={
            <Link className="lp-no-print" to="?tab=eligibility">
              {t('gaps.details')}
            </Link>
          }
        >
          <thead>
            <tr>
              <th scope="col">{t('gaps.board')}</th>
              <th scope="col">{t('gaps.outcome')}</th>
              <th scope="col">{t('gaps.missing')}</th>
              {hasDay && <th scope="col">{t('gaps.earliest')}</th>}
            </tr>
          </thead>
          <tbody>
            {answer.boards.map((path) => (
              <tr key={path.board}>
                <th scope="row">{localized(path.name)}</th>
                <td>
                  <OutcomeTag outcome={path.outcome} />{' '}
                  {path.isUnverified && <Tag tone="warning">{t('rule.unverified')}</Tag>}
                </td>
                <td className={styles.missing}>
                  <Missing path={path} />
                </td>
                {hasDay && (
                  <td>{path.earliestOn === null ? <Absent /> : <DateText day={path.earliestOn} />}</td>
                )}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </QueryStates>
  );
}
