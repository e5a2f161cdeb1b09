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

type LogicNode = RuleVersion['logic'];

/** The conditions of a version as its logic combines them; those the version before had not are marked. */
function Logic(props: {
  node: LogicNode;
  version: RuleVersion;
  known: ReadonlySet<string> | undefined;
}): ReactElement | null {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const { node, version, known } = props;
  if (node.kind === 'condition') {
    const condition = version.conditions.find((one) => one.id === node.condition);
    if (condition === undefined) return null;
    const isNew = known !== undefined && !known.has(condition.text.zh);
    return (
      <li className={cx(isNew && styles.changed)}>
        {isNew && <span className={styles.mark}>{t('rules.changed')}</span>}
        {localized(condition.text)}
      </li>
    );
  }
  const parts = node.parts.map((part, index) => (
    <Logic key={index} node={part} version={version} known={known} />
  ));
  if (node.kind === 'unverified' || (parts.length === 1 && node.kind !== 'not')) return <>{parts}</>;
  return (
    <li className={cx(styles.group, node.kind === 'any' && styles.any)}>
      <span className={styles.groupName}>{t(`logic.${node.kind}`)}</span>
      <ul className={styles.conditions}>{parts}</ul>
    </li>
  );
}

/** The parts everything must hold for at the top need no words: it is how people read a list. */
function topOf(node: LogicNode): LogicNode[] {
  return node.kind === 'all' || node.kind === 'unverified' ? node.parts.flatMap(topOf) : [node];
}

function Version(props: { stage: Stage; before: Stage | undefined; day: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const { rule, version } = props.stage;
  const earlier = props.before?.version.conditions;
  const known = earlier && new Set(earlier.map((condition) => condition.text.zh));
  const own = new Set(version.conditions.map((condition) => condition.text.zh));
  const removed = [
    ...new Map(
      (earlier ?? [])
        .filter((condition) => !own.has(condition.text.zh))
        .map((condition) => [condition.text.zh, condition.text]),
    ).values(),
  ];
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
      {version.sentence !== null && (
        <blockquote className={styles.sentence} aria-label={t('rules.quote')} lang="zh-CN">
          {version.sentence}
        </blockquote>
      )}
      <ul className={styles.conditions}>
        {topOf(version.logic).map((node, index) => (
          <Logic key={index} node={node} version={version} known={known} />
        ))}
      </ul>
      {removed.length > 0 && (
        <div className={styles.removed}>
          <p>{t('rules.removed')}</p>
          <ul>
            {removed.map((text) => (
              <li key={text.zh}>
                <del>{localized(text)}</del>
              </li>
            ))}
          </ul>
        </div>
      )}
      <RuleCases rule={rule.id} from={version.effectiveFrom} to={version.effectiveTo} />
      {version.note !== null && <p className={styles.note}>{localized(version.note)}</p>}
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
