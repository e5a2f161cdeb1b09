import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';

import { Notice } from './notice';
import styles from './notice.module.css';
import { useProblemText } from './problem-text';
import { PlainButton } from './plain-button';

/** A failed load: what happened, the code to quote, and another try. */
export function ProblemPanel(props: {
  error: unknown;
  onRetry?: () => void;
  /** Takes away the filters of a list, one of which the server may no longer know. */
  onClearFilters?: () => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  const words = useProblemText();
  const { error } = props;
  const isFilter = props.onClearFilters !== undefined && isProblem(error) && error.status === 400;
  return (
    <div role="alert">
      <Notice
        isProblem
        icon="alert"
        title={t('problem.title')}
        text={
          <>
            <p>{words(error)}</p>
            {isFilter && <p>{t('problem.filters')}</p>}
            {isProblem(error) && (
              <dl className={styles.facts}>
                <div>
                  <dt>{t('problem.code')}</dt>
                  <dd>{error.code}</dd>
                </div>
                {error.traceId !== null && (
                  <div>
                    <dt>{t('problem.trace')}</dt>
                    <dd>{error.traceId}</dd>
                  </div>
                )}
              </dl>
            )}
          </>
        }
      >
        {isFilter && <PlainButton onClick={props.onClearFilters}>{t('actions.clear')}</PlainButton>}
        {props.onRetry !== undefined && !isFilter && (
          <PlainButton icon="refresh" onClick={props.onRetry}>
            {t('problem.retry')}
          </PlainButton>
        )}
      </Notice>
    </div>
  );
}
