import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { useSourceText } from '@/shared/reference/use-sources';
import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { OutcomeTag, Tag } from '@/shared/ui/values';

import type { ConditionResult, LogicNode, RuleResult } from '../api/types';
import { ConditionValue, Gap } from './condition-value';
import styles from './rule-logic.module.css';
import { useSupplierName } from './supplier-name';

function Missing({ condition }: { condition: ConditionResult }): ReactElement | null {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const supplierName = useSupplierName();
  if (condition.missing.length === 0) return null;
  return (
    <ul className={styles.missing}>
      {condition.missing.map((metric) => (
        <li key={metric.metric}>
          <Icon name="inbox" size={12} />
          <span>
            {t('condition.missing', {
              metric: localized(metric.label),
              supplier: supplierName(metric.supplier),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How a condition stands; one that only picks a branch answers yes or no instead of being met. */
function Answer({ condition, isTest }: { condition: ConditionResult; isTest: boolean }): ReactElement {
  const { t } = useTranslation(['eligibility', 'shared']);
  if (!condition.applies) return <span className={styles.notApplied}>{t('condition.notApplied')}</span>;
  if (!isTest || condition.outcome === 'unknown') return <OutcomeTag outcome={condition.outcome} />;
  return <Tag>{condition.outcome === 'met' ? t('shared:value.yes') : t('shared:value.no')}</Tag>;
}

/** One condition: how it stands, in words, with the numbers and who can supply what is missing. */
export function ConditionRow(props: {
  condition: ConditionResult;
  ruleSource: string;
  isTest: boolean;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const { condition, ruleSource, isTest } = props;
  const language = useLanguage();
  const sourceText = useSourceText();
  const text = language === 'en' && condition.textEn !== '' ? condition.textEn : condition.text;
  const isShort =
    !isTest &&
    condition.applies &&
    condition.outcome === 'notMet' &&
    condition.gap !== null &&
    condition.gap > 0;
  return (
    <div className={cx(styles.condition, !condition.applies && styles.idle)}>
      <div className={styles.outcome}>
        <Answer condition={condition} isTest={isTest} />
      </div>
      <div className={styles.words}>
        <p>{text}</p>
        <p className={styles.fine}>
          {condition.years.length > 0 && (
            <span>
              {t('condition.years', { years: [...condition.years].sort().join(t('condition.and')) })}
            </span>
          )}
          {condition.source !== ruleSource && <span>{sourceText(condition.source)}</span>}
        </p>
        <Missing condition={condition} />
      </div>
      <dl className={styles.numbers}>
        <div>
          <dt>{t('condition.observed')}</dt>
          <dd>
            <ConditionValue value={condition.observed} unit={condition.unit} metric={condition.metric} />
          </dd>
        </div>
        <div>
          <dt>{t('condition.required')}</dt>
          <dd>
            <ConditionValue value={condition.required} unit={condition.unit} metric={condition.metric} />
          </dd>
        </div>
        {isShort && (
          <div className={styles.gap}>
            <dt>{t('condition.gap')}</dt>
            <dd>
              <Gap gap={condition.gap} unit={condition.unit} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function Node(props: {
  node: LogicNode;
  rule: RuleResult;
  isRoot?: boolean;
  /** Whether the node only picks a branch. */
  isTest?: boolean;
}): ReactElement | null {
  const { t } = useTranslation('eligibility');
  const { node, rule } = props;
  if (node.kind === 'condition') {
    const condition = rule.conditions.find((one) => one.id === node.condition);
    return condition === undefined ? null : (
      <ConditionRow condition={condition} ruleSource={rule.source} isTest={props.isTest === true} />
    );
  }
  const picks = node.kind === 'when' || node.kind === 'unless';
  const parts = node.parts.map((part, index) => (
    <Node key={index} node={part} rule={rule} isTest={props.isTest === true || (picks && index === 0)} />
  ));
  // What everything must hold for needs no words at the top: it is how people read a list.
  if (node.kind === 'all' && props.isRoot === true) return <>{parts}</>;
  if (node.kind === 'unverified') return <>{parts}</>;
  return (
    <div role="group" aria-label={t(`logic.${node.kind}`)} className={cx(styles.group, styles[node.kind])}>
      <p className={styles.groupName}>
        {t(`logic.${node.kind}`)} <OutcomeTag outcome={node.outcome} />
      </p>
      {parts}
    </div>
  );
}

/** The conditions of a rule as its logic combines them, each with what was found, what is asked and what is missing. */
export function RuleLogic({ rule }: { rule: RuleResult }): ReactElement {
  return (
    <div className={styles.logic}>
      <Node node={rule.logic} rule={rule} isRoot />
    </div>
  );
}
