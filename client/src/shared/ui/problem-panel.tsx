import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';

import { Notice } from './notice';
import styles from './notice.module.css';
import { useProblemText } from './problem-text';
import { PlainButton } from './plain-button';

/** A failed load: what happened, the code to quote, and another try. */
export function ProblemPanel(props: { error: unknown; onRetry?: () => void }): ReactElement {
  const { t } = useTranslation('shared');
  const words = useProblemText();
  const { error } = props;
  return (
    <div role="alert">
      <Notice
        isProblem
        icon="alert"
        title={t('problem.title')}
        text={
          <>
            <p>{words(error)}</p>
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
        {props.onRetry !== undefined && (
          <PlainButton icon="refresh" onClick={props.onRetry}>
            {t('problem.retry')}
          </PlainButton>
        )}
      </Notice>
    </div>
  );
}
