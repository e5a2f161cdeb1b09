import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField } from '@/shared/ui/plain-fields';

import type { RuleResult } from '../api/types';
import { useRules } from '../api/use-rules';
import styles from './pinned-editions.module.css';
import { RuleCard } from './rule-card';

/** Rules there are several editions of; the catalogue is fetched when somebody chooses. */
function EditionField(props: {
  pinned: readonly string[];
  onChoose: (rule: string) => void;
}): ReactElement | null {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const rules = useRules('').data?.rules ?? [];
  const editions = rules.filter(
    (rule) =>
      !props.pinned.includes(rule.id) &&
      rules.some((other) => other.series === rule.series && other.id !== rule.id),
  );
  return (
    <SelectField
      inline
      label={t('pinned.edition')}
      value=""
      emptyLabel={t('pinned.choose')}
      choices={editions.map((rule) => ({
        value: rule.id,
        label: t('rule.named', { name: localized(rule.name), code: rule.id }),
      }))}
      onChange={props.onChoose}
    />
  );
}

/** Answers by the editions a document cites, whatever is in force on the day. */
export function PinnedEditions(props: {
  pinned: readonly string[];
  results: readonly RuleResult[];
  onChange: (pinned: string[]) => void;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const [chooses, setChooses] = useState(false);
  return (
    <section className={styles.panel} aria-label={t('pinned.title')}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{t('pinned.title')}</h2>
          <p className={styles.lead}>{t('pinned.lead')}</p>
        </div>
        <div className="lp-no-print">
          {chooses ? (
            <EditionField
              pinned={props.pinned}
              onChoose={(rule) => props.onChange([...props.pinned, rule])}
            />
          ) : (
            <PlainButton icon="plus" onClick={() => setChooses(true)}>
              {t('pinned.add')}
            </PlainButton>
          )}
        </div>
      </div>
      {props.results.map((rule) => (
        <div key={rule.rule} className={styles.edition}>
          <RuleCard rule={rule} open={props.results.length === 1} />
          <PlainButton
            aria-label={t('pinned.remove', { rule: localized(rule.name) })}
            onClick={() => props.onChange(props.pinned.filter((one) => one !== rule.rule))}
          >
            {t('pinned.drop')}
          </PlainButton>
        </div>
      ))}
    </section>
  );
}
