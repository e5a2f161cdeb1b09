import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { Card } from '@/shared/ui/page';
import { SourceNote, Tag } from '@/shared/ui/values';

import type { Scheme } from '../api/types';
import { useIndicatorName } from './indicator-name';
import styles from './scheme-rules.module.css';

const clauses = ['total', 'bands', 'zero', 'ties', 'deadline', 'disqualification'] as const;

/** The scheme's rules in the document's own words, and what each indicator means. */
export function SchemeRules({ scheme }: { scheme: Scheme }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  return (
    <>
      <Card title={t('rules.title')}>
        <dl className={styles.clauses}>
          {clauses.map((name) => (
            <div key={name}>
              <dt>{t(`rules.${name}`)}</dt>
              <dd>
                <span lang="zh-CN">{scheme.clauses[name].quote}</span>{' '}
                <SourceNote source={scheme.clauses[name].article} />
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t('rules.indicators')}>
        <ol className={styles.indicators}>
          {scheme.indicators.map((indicator) => (
            <li key={indicator.id}>
              <p className={styles.name}>
                {names.name(indicator)} <Tag>{formatNumber(indicator.weightPercent)}%</Tag>{' '}
                <Tag tone="strong">{t(`origin.${indicator.origin}`)}</Tag>
              </p>
              <p lang="zh-CN">{indicator.definition}</p>
              <p className={styles.evidence}>
                {t('rules.evidence')} <span lang="zh-CN">{indicator.evidence}</span>
              </p>
              <SourceNote source={indicator.source} />
            </li>
          ))}
        </ol>
      </Card>
    </>
  );
}
