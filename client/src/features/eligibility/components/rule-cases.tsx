import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import { useLocalized } from '@/shared/hooks/use-language';
import { QueryStates } from '@/shared/ui/query-states';
import { OutcomeTag } from '@/shared/ui/values';

import { ConditionValue } from './condition-value';
import styles from './rule-timeline.module.css';

function Cases({ rule, from, to }: { rule: string; from: string; to: string | null }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const query = useQuery({
    queryKey: ['eligibility-rules', 'cases', rule],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/eligibility/rule-cases', { params: { query: { rule } }, signal })),
    staleTime: Infinity,
  });
  const ofVersion = (all: NonNullable<typeof query.data>): NonNullable<typeof query.data> =>
    all.filter((one) => from <= one.asOf && (to === null || one.asOf < to));
  return (
    <QueryStates
      query={query}
      isEmpty={(all) => ofVersion(all).length === 0}
      empty={<p className={styles.note}>{t('rules.noCases')}</p>}
    >
      {(all) => (
        <ul className={styles.cases}>
          {ofVersion(all).map((one, index) => (
            <li key={index}>
              <p lang="zh-CN">
                {one.name} <span className={styles.id}>{one.asOf}</span>
              </p>
              <OutcomeTag outcome={one.expected} />
              <ul className={styles.caseFacts}>
                {one.facts.map((fact) => (
                  <li key={`${fact.metric} ${String(fact.fiscalYear ?? '')}`}>
                    {localized(fact.label)} {fact.fiscalYear ?? ''}{' '}
                    <ConditionValue value={fact.value} unit={fact.unit} metric={fact.metric} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </QueryStates>
  );
}

/** The golden cases of a version, read when somebody opens them. */
export function RuleCases(props: { rule: string; from: string; to: string | null }): ReactElement {
  const { t } = useTranslation('eligibility');
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.caseList} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('rules.showCases')}</summary>
      {open && <Cases {...props} />}
    </details>
  );
}
