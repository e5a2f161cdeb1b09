import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useBacktest } from '@/features/rankings/api/use-backtests';
import { BacktestView } from '@/features/rankings/components/backtest-view';
import styles from '@/features/rankings/components/backtest-view.module.css';
import { useProgrammeTitle } from '@/shared/reference/use-programmes';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { InstantText, Tag } from '@/shared/ui/values';

/** One backtest. */
/** A day that stays on one line: word joiners at its hyphens. */
function unbroken(day: string): string {
  return day.replaceAll('-', '\u2060-\u2060');
}

export default function BacktestPage(): ReactElement {
  const { t } = useTranslation('rankings');
  const { id = '' } = useParams();
  const query = useBacktest(id);
  const programmeTitle = useProgrammeTitle();
  return (
    <QueryStates query={query}>
      {(test) => (
        <>
          <PageHeader
            title={t('backtest.one', { asOf: unbroken(test.asked.asOf), until: unbroken(test.asked.until) })}
            crumbs={[
              { label: t('title'), to: '/rankings' },
              { label: t('backtest.title'), to: '/rankings/backtests' },
            ]}
            lead={
              <>
                <Tag>{t(`backtest.knowledgeOf.${test.asked.knowledge}`)}</Tag>{' '}
                {programmeTitle(test.asked.programme)} · {test.study.made.name} ·{' '}
                <InstantText instant={test.study.made.at} />
              </>
            }
          />
          <p className={styles.lead}>{t(`backtest.knowledgeLead.${test.asked.knowledge}`)}</p>
          <BacktestView test={test} />
        </>
      )}
    </QueryStates>
  );
}
