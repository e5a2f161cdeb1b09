import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useCountyName } from '@/shared/reference/use-programmes';
import { cx } from '@/shared/ui/cx';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, OutcomeTag, SourceNote, Tag } from '@/shared/ui/values';

import type { CandidateScore, Model } from '../api/types';
import styles from './comparison-view.module.css';
import { RawValue } from './raw-value';

type Part = CandidateScore['parts'][number];
type Node = Model['nodes'][number];

function partOf(score: CandidateScore, nodeId: string): Part | undefined {
  return score.parts.find((part) => part.nodeId === nodeId);
}

/** The best of the values known; several may share it, and with one value there is nothing to compare. */
function bestOf(values: readonly (number | null | undefined)[]): number | undefined {
  const known = values.filter((value) => value != null);
  const best = Math.max(...known);
  return known.length < 2 || known.every((value) => value === best) ? undefined : best;
}

function PointsRow(props: {
  node: Node;
  scores: readonly CandidateScore[];
  isDimension: boolean;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const parts = props.scores.map((score) => partOf(score, props.node.id));
  const best = bestOf(parts.map((part) => part?.value));
  return (
    <tr className={cx(props.isDimension && styles.dimension)}>
      <th scope="row">
        {localized(props.node.name)}{' '}
        <span className={styles.small}>{formatNumber(props.node.shareOfIndex * 100, 1)}%</span>
      </th>
      {parts.map((part, i) => (
        <td
          key={props.scores[i]?.entry.enterpriseId}
          className={cx(best !== undefined && part?.value === best && styles.best)}
        >
          {part?.value == null ? (
            <Absent />
          ) : (
            <>
              <strong>{formatNumber(part.value, 1)}</strong>
              {best !== undefined && part.value === best && (
                <span className="lp-visually-hidden"> {t('comparison.best')}</span>
              )}
            </>
          )}
          {!props.isDimension && (
            <span className={styles.raw}>
              <RawValue value={part?.raw ?? null} metric={props.node.metric} />
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}

function ConditionRows(props: {
  scores: readonly CandidateScore[];
  of: (score: CandidateScore) => CandidateScore['entryConditions'];
}): ReactElement {
  const localized = useLocalized();
  const [first] = props.scores;
  return (
    <>
      {(first === undefined ? [] : props.of(first)).map((condition) => (
        <tr key={condition.ruleId}>
          <th scope="row">
            {localized(condition.name)} <SourceNote source={condition.source} />
          </th>
          {props.scores.map((score) => {
            const own = props.of(score).find((one) => one.ruleId === condition.ruleId);
            return (
              <td key={score.entry.enterpriseId}>
                {own === undefined ? <Absent /> : <OutcomeTag outcome={own.outcome} />}
              </td>
            );
          })}
        </tr>
      ))}
    </>
  );
}

function Heads({ scores, caption }: { scores: readonly CandidateScore[]; caption: string }): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col">{caption}</th>
        {scores.map((score) => (
          <th key={score.entry.enterpriseId} scope="col">
            <Link to={`/enterprises/${score.entry.enterpriseId}`}>{score.entry.name}</Link>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Candidates side by side: place, score and its parts, the facts behind them, and the conditions. */
export function ComparisonView(props: { scores: readonly CandidateScore[]; model: Model }): ReactElement {
  const { t } = useTranslation('rankings');
  const countyName = useCountyName();
  const { scores, model } = props;
  const root = model.nodes.find((node) => node.parentId === null);
  const under = (id: string | undefined): Node[] => model.nodes.filter((node) => node.parentId === id);
  const bestScore = bestOf(scores.map((score) => score.entry.score));
  return (
    <div className={styles.tables}>
      <ScrollTable stacks="tiles" title={t('comparison.places')}>
        <Heads scores={scores} caption={t('comparison.item')} />
        <tbody>
          <tr>
            <th scope="row">{t('columns.outcome')}</th>
            {scores.map(({ entry }) => (
              <td key={entry.enterpriseId}>
                {t(`outcome.${entry.outcome}`)}{' '}
                {entry.isPriority && <Tag tone="strong">{t('mark.priority')}</Tag>}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('columns.rank')}</th>
            {scores.map(({ entry }) => (
              <td key={entry.enterpriseId}>{entry.rank ?? <Absent />}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('columns.score')}</th>
            {scores.map(({ entry }) => (
              <td
                key={entry.enterpriseId}
                className={cx(bestScore !== undefined && entry.score === bestScore && styles.best)}
              >
                {entry.score === null ? <Absent /> : <strong>{formatNumber(entry.score, 2)}</strong>}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('score.computed')}</th>
            {scores.map(({ entry }) => (
              <td key={entry.enterpriseId}>
                {entry.computedScore === null ? <Absent /> : formatNumber(entry.computedScore, 2)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('experts.score')}</th>
            {scores.map(({ entry }) => (
              <td key={entry.enterpriseId}>
                {entry.expertScore == null ? <Absent /> : formatNumber(entry.expertScore, 2)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('columns.county')}</th>
            {scores.map(({ entry }) => (
              <td key={entry.enterpriseId}>
                {entry.countyCode === null ? <Absent /> : countyName(entry.countyCode)}
              </td>
            ))}
          </tr>
        </tbody>
      </ScrollTable>
      <ScrollTable stacks="tiles" title={t('score.breakdown')} lead={t('comparison.partsLead')}>
        <Heads scores={scores} caption={t('score.indicator')} />
        {under(root?.id).map((dimension) => (
          <tbody key={dimension.id}>
            <PointsRow node={dimension} scores={scores} isDimension />
            {under(dimension.id).map((node) => (
              <PointsRow key={node.id} node={node} scores={scores} isDimension={false} />
            ))}
          </tbody>
        ))}
      </ScrollTable>
      <ScrollTable stacks="tiles" title={t('comparison.conditions')}>
        <Heads scores={scores} caption={t('comparison.condition')} />
        <tbody>
          <ConditionRows scores={scores} of={(score) => score.entryConditions} />
          <ConditionRows scores={scores} of={(score) => score.priorityConditions} />
        </tbody>
      </ScrollTable>
    </div>
  );
}
