import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { DateText, OutcomeTag, SourceNote, Tag } from '@/shared/ui/values';

import type { ConditionResult, RuleResult } from '../api/use-eligibility';
import styles from './eligibility-report.module.css';
import { Measure } from './measure';

function ConditionRow({
  condition,
  ruleSource,
}: {
  condition: ConditionResult;
  ruleSource: string;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const language = useLanguage();
  const localized = useLocalized();
  const gap = condition.gap;
  const supplierText = (supplier: string): string => {
    const [kind = '', department] = supplier.split(':');
    return department ?? t(`suppliers.${kind}`, { defaultValue: kind });
  };
  return (
    <tr className={cx(!condition.applies && styles.idle)}>
      <td>
        {condition.applies ? (
          <OutcomeTag outcome={condition.outcome} />
        ) : (
          <Tag>{t('condition.notApplicable')}</Tag>
        )}
      </td>
      <th scope="row">
        {language === 'en' ? condition.textEn : condition.text}
        {condition.missing.length > 0 && (
          <span className={styles.missing}>
            {t('condition.missing', {
              names: condition.missing
                .map((item) =>
                  t('condition.from', { name: localized(item.label), supplier: supplierText(item.supplier) }),
                )
                .join(t('condition.separator')),
            })}
          </span>
        )}
        {condition.source !== ruleSource && (
          <span className={styles.clause}>
            <SourceNote source={condition.source} />
          </span>
        )}
      </th>
      <td className={styles.end}>
        <Measure value={condition.observed} unit={condition.unit} />
      </td>
      <td className={styles.end}>
        <Measure value={condition.required} unit={condition.unit} />
      </td>
      <td className={styles.end}>
        {gap != null && gap !== 0 ? <Measure value={gap} unit={condition.unit} /> : ''}
      </td>
    </tr>
  );
}

/** One rule with its verdict; opened, every condition with what was seen, what is asked and what is lacking. */
export function RuleCard({ rule, open }: { rule: RuleResult; open: boolean }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  return (
    <details className={styles.rule} open={open}>
      <summary>
        <Icon name="chevronRight" size={14} />
        <OutcomeTag outcome={rule.outcome} />
        <span className={styles.ruleName}>{localized(rule.name)}</span>
        <SourceNote source={rule.source} />
        <small>
          {t('rule.since')} <DateText day={rule.effectiveFrom} />
        </small>
      </summary>
      {rule.unverified && <p className={styles.ruleNote}>{t('rule.unverified')}</p>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="lp-visually-hidden">{localized(rule.name)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('condition.outcome')}</th>
              <th scope="col">{t('condition.text')}</th>
              <th scope="col" className={styles.end}>
                {t('condition.observed')}
              </th>
              <th scope="col" className={styles.end}>
                {t('condition.required')}
              </th>
              <th scope="col" className={styles.end}>
                {t('condition.gap')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rule.conditions.map((condition) => (
              <ConditionRow key={condition.id} condition={condition} ruleSource={rule.source} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
