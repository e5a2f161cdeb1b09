import { useEffect, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { useMetrics } from '@/shared/reference/use-metrics';
import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { OutcomeTag, SourceNote, Tag } from '@/shared/ui/values';

import type { RuleResult } from '../api/types';
import styles from './rule-card.module.css';
import { RuleLogic } from './rule-logic';

function Presumed({ rule }: { rule: RuleResult }): ReactElement | null {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const metrics = useMetrics();
  if (rule.presumed.length === 0) return null;
  const labels = rule.presumed.map((name) => {
    const metric = metrics.data?.find((one) => one.name === name);
    return metric === undefined ? name : localized(metric.label);
  });
  return <p className={styles.fine}>{t('rule.presumed', { metrics: labels.join(t('condition.and')) })}</p>;
}

/** Opens the part while the page is printed: a paper cannot be clicked. */
function useOpenInPrint(): RefObject<HTMLDetailsElement | null> {
  const part = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    let wasOpen = false;
    const open = (): void => {
      wasOpen = part.current?.open ?? false;
      if (part.current !== null) part.current.open = true;
    };
    const restore = (): void => {
      if (part.current !== null) part.current.open = wasOpen;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', restore);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', restore);
    };
  }, []);
  return part;
}

/** One rule's answer; opened, every condition of it. */
export function RuleCard({ rule, open }: { rule: RuleResult; open: boolean }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const part = useOpenInPrint();
  const counted = rule.conditions.filter((condition) => condition.applies);
  const count = (outcome: RuleResult['outcome']): number =>
    counted.filter((condition) => condition.outcome === outcome).length;
  return (
    <details ref={part} className={cx(styles.rule, styles[rule.outcome])} open={open}>
      <summary className={styles.summary}>
        <span className={styles.chevron}>
          <Icon name="chevronRight" size={14} />
        </span>
        <span className={styles.name}>{localized(rule.name)}</span>
        <OutcomeTag outcome={rule.outcome} />
        {rule.unverified && <Tag tone="warning">{t('rule.unverified')}</Tag>}
        <span className={styles.counts}>
          {t('rule.counts', { met: count('met'), unknown: count('unknown'), notMet: count('notMet') })}
        </span>
      </summary>
      <div className={styles.body}>
        <p className={styles.fine}>
          <SourceNote source={rule.source} />
          <span>
            {rule.effectiveTo === null
              ? t('rule.since', { from: rule.effectiveFrom })
              : t('rule.between', { from: rule.effectiveFrom, to: rule.effectiveTo })}
          </span>
          <span>{t('rule.confidence', { mark: rule.confidence })}</span>
          <span>{t('rule.code', { code: rule.rule })}</span>
        </p>
        {rule.unverified && <p className={styles.doubt}>{t('rule.unverifiedText')}</p>}
        {rule.note !== null && <p className={styles.note}>{localized(rule.note)}</p>}
        <RuleLogic rule={rule} />
        <Presumed rule={rule} />
      </div>
    </details>
  );
}
