import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { SourceNote, Tag } from '@/shared/ui/values';

import type { Rule, RuleVersion } from '../api/types';
import { RuleCases } from './rule-cases';
import styles from './rule-timeline.module.css';

interface Stage {
  rule: Rule;
  version: RuleVersion;
}

/** The versions of rules that succeed one another, oldest first. */
export function stagesOf(rules: readonly Rule[]): Stage[] {
  return rules
    .flatMap((rule) => rule.versions.map((version) => ({ rule, version })))
    .sort((left, right) => left.version.effectiveFrom.localeCompare(right.version.effectiveFrom));
}

function isInForce(version: RuleVersion, day: string): boolean {
  return version.effectiveFrom <= day && (version.effectiveTo === null || day < version.effectiveTo);
}

function Version(props: { stage: Stage; before: Stage | undefined; day: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const { rule, version } = props.stage;
  const known = new Set(props.before?.version.conditions.map((condition) => condition.text.zh));
  const current = isInForce(version, props.day);
  return (
    <li className={cx(styles.version, current && styles.current)}>
      <p className={styles.period}>
        {version.effectiveTo === null
          ? t('rule.since', { from: version.effectiveFrom })
          : t('rule.between', { from: version.effectiveFrom, to: version.effectiveTo })}
        {current && <Tag tone="strong">{t('rules.inForce')}</Tag>}
        {version.unverified && <Tag tone="warning">{t('rule.unverified')}</Tag>}
      </p>
      <p className={styles.name}>
        {localized(rule.name)} <span className={styles.id}>{rule.id}</span>
      </p>
      <p className={styles.source}>
        <SourceNote source={version.source} /> {t('rule.confidence', { mark: version.confidence })}
      </p>
      <ol className={styles.conditions}>
        {version.conditions.map((condition) => {
          const isNew = props.before !== undefined && !known.has(condition.text.zh);
          return (
            <li key={condition.id} className={cx(isNew && styles.changed)}>
              {isNew && <span className={styles.mark}>{t('rules.changed')}</span>}
              {localized(condition.text)}
            </li>
          );
        })}
      </ol>
      <RuleCases rule={rule.id} from={version.effectiveFrom} to={version.effectiveTo} />
      {version.note !== null && (
        <p className={styles.note} lang="zh-CN">
          {version.note}
        </p>
      )}
    </li>
  );
}

/** Rules that succeed one another side by side; what differs from the version before is marked. */
export function RuleTimeline({ rules, day }: { rules: readonly Rule[]; day: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const stages = stagesOf(rules);
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('rules.versions', { id: rules[0]?.series ?? '' })}
    >
      <ol className={styles.timeline}>
        {stages.map((stage, index) => (
          <Version
            key={`${stage.rule.id} ${stage.version.effectiveFrom}`}
            stage={stage}
            before={stages[index - 1]}
            day={day}
          />
        ))}
      </ol>
    </div>
  );
}
