import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber, formatPercent } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { Card } from '@/shared/ui/page';
import { Gap, SourceNote, Tag } from '@/shared/ui/values';

import type { Model } from '../api/types';
import styles from './model-view.module.css';

/** The model in words: who may enter, who comes first, what counts how much, and what happens to ties and gaps. */
export function ModelView({ model, unused }: { model: Model; unused: readonly string[] }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const dimensions = model.nodes.filter((node) =>
    model.nodes.some((parent) => parent.id === node.parentId && parent.parentId === null),
  );
  return (
    <>
      <Card title={t('model.conditions')}>
        <div className={styles.columns}>
          <section>
            <h3 className={styles.heading}>{t('score.entry')}</h3>
            <ol className={styles.rules}>
              {model.entryConditions.map((rule) => (
                <li key={rule.ruleId}>
                  {localized(rule.name)} <SourceNote source={rule.source} />
                </li>
              ))}
            </ol>
          </section>
          <section>
            <h3 className={styles.heading}>{t('score.priority')}</h3>
            <ol className={styles.rules}>
              {model.priorityConditions.map((rule) => (
                <li key={rule.ruleId}>
                  {localized(rule.name)} <SourceNote source={rule.source} />
                </li>
              ))}
            </ol>
          </section>
        </div>
      </Card>
      <Card title={t('model.weights')}>
        <div className={styles.dimensions}>
          {dimensions.map((dimension) => (
            <section key={dimension.id}>
              <h3 className={styles.heading}>
                {localized(dimension.name)}
                <span className={styles.weight}>{formatNumber(dimension.weight)}%</span>
              </h3>
              <ul className={styles.indicators}>
                {model.nodes
                  .filter((node) => node.parentId === dimension.id)
                  .map((node) => (
                    <li key={node.id}>
                      <span>
                        {localized(node.name)}{' '}
                        {unused.includes(node.id) && <Tag tone="warning">{t('model.unused')}</Tag>}
                        {node.measure !== null && (
                          <span className={styles.measure}>{localized(node.measure)}</span>
                        )}
                      </span>
                      <span className={styles.weight}>{formatPercent(node.shareOfIndex, 2)}</span>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </Card>
      <Card title={t('model.rules')}>
        <ul className={styles.statements}>
          {model.statements.map((statement) => (
            <li key={statement.id}>
              {localized(statement.text)} <SourceNote source={statement.source} />
            </li>
          ))}
        </ul>
        <p className={styles.origin}>
          {t('model.origin', { id: model.modelId, version: model.policyVersion })}
          <Gap />
          <code>{model.policyHash}</code>
        </p>
      </Card>
    </>
  );
}
