import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import type { Board, Catalogue, Rule } from '@/features/eligibility/api/types';
import { useRules } from '@/features/eligibility/api/use-rules';
import { RuleTimeline } from '@/features/eligibility/components/rule-timeline';
import { todayInBeijing } from '@/shared/format/date';
import { useAddressParameters } from '@/shared/hooks/use-address-parameters';
import { useLocalized } from '@/shared/hooks/use-language';
import { useRecentItem } from '@/shared/recent/recent-items';
import { PageHeader } from '@/shared/ui/page';
import { DayField, SelectField } from '@/shared/ui/plain-fields';
import { QueryStates } from '@/shared/ui/query-states';

import styles from './eligibility.module.css';

/** Rules of a board by series, those that succeed one another together, in the order of the catalogue. */
function seriesOf(catalogue: Catalogue, board: Board): [string, Rule[]][] {
  const wanted = new Set([
    ...board.ordinary,
    ...board.redChip,
    ...board.weightedVoting,
    ...board.requirements,
  ]);
  const bySeries = new Map<string, Rule[]>();
  for (const rule of catalogue.rules) {
    if (!wanted.has(rule.series) && rule.board !== board.id) continue;
    bySeries.set(rule.series, [...(bySeries.get(rule.series) ?? []), rule]);
  }
  return [...bySeries];
}

/** Every rule with its versions side by side, sources and marks of confidence. */
export default function RulesPage(): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const [parameters, set] = useAddressParameters();
  const asOf = parameters.get('asOf') ?? '';
  const query = useRules(asOf);
  const rule = query.data?.rules.find((one) => one.id === parameters.get('rule'));
  useRecentItem(
    'rule',
    rule === undefined ? undefined : `${rule.id} ${localized(rule.name)}`,
    rule === undefined ? undefined : `/eligibility/rules?board=${rule.board}&rule=${rule.id}`,
  );
  const wanted = rule?.series;
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(`series-${wanted}`)?.scrollIntoView();
  }, [wanted]);
  return (
    <>
      <PageHeader
        title={t('rules.title')}
        crumbs={[{ label: t('screening.title'), to: '/eligibility' }]}
        lead={t('rules.lead')}
      />
      <QueryStates query={query}>
        {(catalogue) => {
          const board =
            catalogue.boards.find((one) => one.id === parameters.get('board')) ?? catalogue.boards[0];
          return (
            <>
              <div className={styles.bar}>
                <SelectField
                  inline
                  label={t('columns.board')}
                  value={board?.id ?? ''}
                  choices={catalogue.boards.map((one) => ({ value: one.id, label: localized(one.name) }))}
                  onChange={(value) => set('board', value)}
                />
                <DayField
                  inline
                  label={t('report.asOf')}
                  value={asOf === '' ? todayInBeijing(new Date()) : asOf}
                  onChange={(day) => set('asOf', day)}
                />
                <SelectField
                  inline
                  label={t('rules.changeDay')}
                  value={catalogue.changeDays.includes(asOf) ? asOf : ''}
                  emptyLabel={t('rules.chooseDay')}
                  choices={[...catalogue.changeDays].reverse().map((day) => ({ value: day, label: day }))}
                  onChange={(day) => set('asOf', day)}
                />
              </div>
              {board !== undefined &&
                seriesOf(catalogue, board).map(([series, rules]) => (
                  <section key={series} className={styles.series} aria-labelledby={`series-${series}`}>
                    <h2 id={`series-${series}`} className={styles.seriesName}>
                      {localized(
                        (rules.find((rule) => rule.inForce) ?? rules[0])?.name ?? { zh: series, en: series },
                      )}
                    </h2>
                    <RuleTimeline rules={rules} day={catalogue.asOf} />
                  </section>
                ))}
            </>
          );
        }}
      </QueryStates>
    </>
  );
}
