import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMyOpinions } from '@/features/reserve-library/api/use-applications';
import styles from '@/features/reserve-library/components/reserve.module.css';
import { Deadline } from '@/shared/ui/deadline';
import { Notice } from '@/shared/ui/notice';
import { Card, PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { DateText, Tag } from '@/shared/ui/values';

/** The opinions asked of a department or an expert. */
export function OpinionsPage(): ReactElement {
  const { t } = useTranslation('reserve-library');
  const query = useMyOpinions();
  return (
    <>
      <PageHeader title={t('opinions.mine')} lead={t('opinions.mineLead')} />
      <QueryStates
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<Notice icon="inbox" title={t('opinions.nothing')} text={t('opinions.nothingText')} />}
      >
        {(rows) => (
          <Card title={t('opinions.asked')}>
            <ul className={styles.plain}>
              {rows.map((task) => (
                <li key={task.opinion.id} className={styles.rule}>
                  <div className={styles.ruleHead}>
                    <Link to={`/reserve-library/applications/${task.opinion.applicationId}`}>
                      {task.enterpriseName}
                    </Link>
                    <Tag {...(task.opinion.stage === 'waiting' ? { tone: 'warning' as const } : {})}>
                      {t(`opinions.stages.${task.opinion.stage}`)}
                    </Tag>
                    {task.dueOn != null && (
                      <span className={styles.quiet}>
                        {t('application.opinionsDue')}{' '}
                        {task.opinion.stage === 'waiting' ? (
                          <Deadline day={task.dueOn} />
                        ) : (
                          <DateText day={task.dueOn} />
                        )}
                      </span>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </QueryStates>
    </>
  );
}
