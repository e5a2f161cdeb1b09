import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber, formatPercent } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { Dialog } from '@/shared/ui/dialog';
import { QueryStates } from '@/shared/ui/query-states';
import { Absent, InstantText, OutcomeTag, SourceNote, Tag } from '@/shared/ui/values';

import type { CandidateScore, ListReference, Model } from '../api/types';
import { useCandidateScore } from '../api/use-entries';
import { AdjustmentForm } from './adjustment-form';
import styles from './candidate-drawer.module.css';
import { InterestList } from './interest-list';
import { RawValue } from './raw-value';
import { scoreTree } from './score-parts';
import type { ScorePart } from './score-parts';

function Conditions(props: { title: string; conditions: CandidateScore['entryConditions'] }): ReactElement {
  const localized = useLocalized();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{props.title}</h3>
      <ul className={styles.conditions}>
        {props.conditions.map((condition) => (
          <li key={condition.ruleId}>
            <OutcomeTag outcome={condition.outcome} />
            <div>
              <p>{localized(condition.name)}</p>
              <SourceNote source={condition.source} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function IndicatorRow({ line }: { line: ScorePart }): ReactElement {
  const localized = useLocalized();
  const { part, node } = line;
  return (
    <tr>
      <th scope="row" className={styles.indicator}>
        {localized(part.name)}
        {node?.measure != null && <span className={styles.measure}>{localized(node.measure)}</span>}
      </th>
      <td>
        <RawValue value={part.raw} metric={node?.metric} />
      </td>
      <td>{part.value === null ? <Absent /> : formatNumber(part.value, 1)}</td>
      <td>{formatPercent(part.shareOfIndex, 1)}</td>
      <td className={styles.contribution}>
        {part.contribution === null ? <Absent /> : formatNumber(part.contribution, 2)}
      </td>
    </tr>
  );
}

function Breakdown({ score, model }: { score: CandidateScore; model: Model }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const index = scoreTree(score.parts, model.nodes);
  if (index === undefined) return <p>{t('score.notScored')}</p>;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('score.breakdown')}</h3>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('score.breakdown')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('score.indicator')}</th>
              <th scope="col">{t('score.raw')}</th>
              <th scope="col">{t('score.value')}</th>
              <th scope="col">{t('score.share')}</th>
              <th scope="col">{t('score.contribution')}</th>
            </tr>
          </thead>
          {index.children.map((dimension) => (
            <tbody key={dimension.part.nodeId}>
              <tr className={styles.dimension}>
                <th scope="row">{localized(dimension.part.name)}</th>
                <td />
                <td>{dimension.part.value === null ? <Absent /> : formatNumber(dimension.part.value, 1)}</td>
                <td>{formatPercent(dimension.part.shareOfIndex, 1)}</td>
                <td>
                  {dimension.part.contribution === null ? (
                    <Absent />
                  ) : (
                    formatNumber(dimension.part.contribution, 2)
                  )}
                </td>
              </tr>
              {dimension.children.map((line) => (
                <IndicatorRow key={line.part.nodeId} line={line} />
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t('score.computed')}
              </th>
              <td>{index.part.value === null ? <Absent /> : formatNumber(index.part.value, 2)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.note}>{t('score.note')}</p>
    </section>
  );
}

function Decisions({ score }: { score: CandidateScore }): ReactElement | null {
  const { t } = useTranslation('rankings');
  if (score.adjustments.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('adjust.decisions')}</h3>
      <ul className={styles.decisions}>
        {score.adjustments.map((one) => (
          <li key={one.id}>
            <Tag tone="warning">{t(`adjust.kind.${one.kind}`)}</Tag>{' '}
            {one.kind === 'points' && <strong>{formatNumber(one.points, 2)}</strong>} {one.reason}
            <span className={styles.by}>
              {one.decidedBy} · <InstantText instant={one.decidedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A candidate's place opened into all that led to it; in a draft the bureau decides here. */
export function CandidateDrawer(props: {
  list: ListReference;
  model: Model;
  enterpriseId: string;
  /** Version of the draft when its candidates may be decided about. */
  editVersion?: number;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const query = useCandidateScore(props.list, props.enterpriseId);
  return (
    <Dialog side title={query.data?.entry.name ?? t('score.title')} onClose={props.onClose}>
      <QueryStates query={query}>
        {(score) => (
          <>
            <dl className={styles.facts}>
              <div>
                <dt>{t('columns.outcome')}</dt>
                <dd>
                  {t(`outcome.${score.entry.outcome}`)}{' '}
                  {score.entry.isPriority && <Tag tone="strong">{t('mark.priority')}</Tag>}
                </dd>
              </div>
              <div>
                <dt>{t('columns.rank')}</dt>
                <dd>{score.entry.rank ?? <Absent />}</dd>
              </div>
              <div>
                <dt>{t('columns.score')}</dt>
                <dd>{score.entry.score === null ? <Absent /> : formatNumber(score.entry.score, 2)}</dd>
              </div>
              <div>
                <dt>{t('columns.enterprise')}</dt>
                <dd>
                  <Link to={`/enterprises/${props.enterpriseId}`}>{t('score.portrait')}</Link>
                </dd>
              </div>
            </dl>
            <Decisions score={score} />
            {props.editVersion !== undefined && (
              <AdjustmentForm
                draftId={props.list.id}
                version={props.editVersion}
                entry={score.entry}
                maximum={props.model.maximumAdjustment}
              />
            )}
            <Breakdown score={score} model={props.model} />
            <Conditions title={t('score.entry')} conditions={score.entryConditions} />
            <Conditions title={t('score.priority')} conditions={score.priorityConditions} />
            {props.editVersion !== undefined && <InterestList enterpriseId={props.enterpriseId} />}
          </>
        )}
      </QueryStates>
    </Dialog>
  );
}
