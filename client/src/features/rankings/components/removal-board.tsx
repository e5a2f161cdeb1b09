import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useMetrics } from '@/shared/reference/use-metrics';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { DateText, Gap, InstantText, SourceNote, Tag } from '@/shared/ui/values';

import type { Model } from '../api/types';
import { useRemovals, useWatchEdition } from '../api/use-removals';
import type { RemovalCase, Removals, RemovalStage } from '../api/use-removals';
import { useReasonName } from './entries-table';
import styles from './removal-board.module.css';
import { RemovalStepDialog, StateRemovalDialog } from './removal-dialogs';

const stages: readonly RemovalStage[] = ['open', 'removed', 'dismissed', 'lapsed'];

function useEvidenceText(model: Model): (evidence: RemovalCase['case']['evidence'][number]) => string {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const metrics = useMetrics();
  const reasonName = useReasonName(model);
  const countyName = useCountyName();
  const words: Record<string, string> = { true: t('removal.yes'), false: t('removal.no') };
  return ({ kind, id, value }) => {
    if (kind === 'rule') return t('removal.evidenceOf.rule', { name: reasonName(id) });
    if (kind !== 'metric') return t(`removal.evidenceOf.${kind}`, { value });
    const metric = metrics.data?.find((one) => one.name === id);
    return t('removal.evidenceOf.metric', {
      name: metric === undefined ? id : localized(metric.label),
      value: id === 'county_code' ? countyName(value) : (words[value] ?? value),
    });
  };
}

function Decision({ item }: { item: RemovalCase }): ReactElement {
  const { t } = useTranslation('rankings');
  const { stage, decision, decidedBy, foundOn } = item.case;
  return (
    <span className={styles.decision}>
      <span>
        <Tag {...(stage === 'removed' ? { tone: 'warning' as const } : {})}>
          {t(`removal.stages.${stage}`)}
        </Tag>
      </span>
      {decision != null && <span>{decision}</span>}
      <span className={styles.small}>
        {decidedBy == null ? (
          <>
            {t('removal.foundOn')} <DateText day={foundOn} />
          </>
        ) : (
          <>
            {decidedBy.name} · <InstantText instant={decidedBy.at} />
          </>
        )}
      </span>
      {item.steps.length > 1 && (
        <details className={styles.small}>
          <summary>{t('removal.steps', { count: item.steps.length })}</summary>
          <ol>
            {item.steps.map((step) => (
              <li key={step.version}>
                {t(`removal.did.${step.action}`)} · {step.by.name} · <InstantText instant={step.by.at} />
                {step.note != null && <> · {step.note}</>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </span>
  );
}

function Cases(props: { removals: Removals; model: Model; stage: RemovalStage }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const evidenceText = useEvidenceText(props.model);
  const [chosen, choose] = useState<{ item: RemovalCase; action: string } | null>(null);
  const rows = props.removals.cases.filter((item) => item.case.stage === props.stage);
  const causeName = (cause: string): string => {
    const rule = props.removals.causes.find((one) => one.cause === cause);
    return rule === undefined ? t(`removal.causes.${cause}`) : localized(rule.name);
  };
  if (rows.length === 0)
    return (
      <Card>
        <Notice icon="checkCircle" title={t(`removal.none.${props.stage}`)} />
      </Card>
    );
  return (
    <div className={styles.cases}>
      <ScrollTable title={t('removal.title')}>
        <thead>
          <tr>
            <th scope="col">{t('columns.rank')}</th>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">{t('removal.cause')}</th>
            <th scope="col">{t('removal.evidence')}</th>
            <th scope="col">{t('removal.decision')}</th>
            <th scope="col">{t('removal.act')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.case.id}>
              <td data-label={t('columns.rank')}>{item.case.rank}</td>
              <th scope="row">
                <Link to={`/enterprises/${item.case.enterpriseId}`}>{item.case.enterpriseName}</Link>
              </th>
              <td>
                {causeName(item.case.cause)} <SourceNote source={item.case.clause} />
              </td>
              <td>
                <ul className={styles.evidence}>
                  {item.case.evidence.map((evidence) => (
                    <li key={`${evidence.kind} ${evidence.id} ${evidence.value}`}>
                      {evidenceText(evidence)}
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <Decision item={item} />
              </td>
              <td>
                <span className={styles.steps}>
                  {item.offers
                    .filter((offer) => offer.action !== 'settle' && offer.isReady)
                    .map((offer) => (
                      <PlainButton
                        key={offer.action}
                        onClick={() => choose({ item, action: offer.action })}
                        aria-label={t('removal.stepTitle', {
                          action: t(`removal.actions.${offer.action}`),
                          name: item.case.enterpriseName,
                        })}
                      >
                        {t(`removal.actions.${offer.action}`)}
                      </PlainButton>
                    ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {chosen !== null && (
        <RemovalStepDialog item={chosen.item} action={chosen.action} onClose={() => choose(null)} />
      )}
    </div>
  );
}

function Board(props: { editionId: string; removals: Removals; model: Model }): ReactElement {
  const { t } = useTranslation('rankings');
  const words = useProblemText();
  const canDraft = useCan(permissions.rankingsDraft);
  const { removals } = props;
  const [stage, setStage] = useState<RemovalStage>('open');
  const [isStating, setIsStating] = useState(false);
  const watch = useWatchEdition(props.editionId);
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.note}>
          {removals.watch == null ? (
            t('removal.neverWatched')
          ) : (
            <>
              {t('removal.watched')}
              <Gap />
              <InstantText instant={removals.watch.by.at} />
              <Gap />
              {t('removal.watchedBy', { count: removals.watch.listedCount, name: removals.watch.by.name })}
            </>
          )}
          <br />
          {t(removals.isNewest ? 'removal.note' : 'removal.superseded')}
          {watch.data !== undefined && (
            <span role="status">
              <Gap />
              {t('removal.watchResult', { found: watch.data.found, lapsed: watch.data.lapsed })}
            </span>
          )}
        </p>
        {canDraft && removals.isNewest && (
          <span className={styles.actions}>
            <PlainButton icon="plus" onClick={() => setIsStating(true)}>
              {t('removal.state')}
            </PlainButton>
            <PlainButton primary icon="search" disabled={watch.isPending} onClick={() => watch.mutate()}>
              {t('removal.watchNow')}
            </PlainButton>
          </span>
        )}
      </div>
      {watch.isError && (
        <p role="alert" className={styles.failure}>
          {words(watch.error)}
        </p>
      )}
      <div className={styles.kinds} role="group" aria-label={t('removal.byStage')}>
        {stages.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.kind}
            aria-pressed={stage === one}
            onClick={() => setStage(one)}
          >
            {t(`removal.stages.${one}`)}
            <strong>{removals.cases.filter((item) => item.case.stage === one).length}</strong>
          </button>
        ))}
      </div>
      <Cases removals={removals} model={props.model} stage={stage} />
      {isStating && (
        <StateRemovalDialog
          editionId={props.editionId}
          removals={removals}
          onClose={() => setIsStating(false)}
        />
      )}
    </>
  );
}

/** Causes of removal found in the facts or stated by an officer, and what was decided about each. */
export function RemovalBoard(props: { editionId: string; model: Model }): ReactElement {
  const query = useRemovals(props.editionId);
  return (
    <QueryStates query={query}>
      {(removals) => <Board editionId={props.editionId} removals={removals} model={props.model} />}
    </QueryStates>
  );
}
