import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';
import { TextField } from '@/shared/ui/plain-fields';
import { useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { Tag } from '@/shared/ui/values';

import type { ImpactScenario } from '../api/types';
import {
  useDeleteScenario,
  useImpacts,
  useSaveScenario,
  useScenarios,
  useShareScenario,
} from '../api/use-scenarios';
import type { Scenario } from '../api/use-scenarios';
import styles from './impact.module.css';

const mostCompared = 4;

/** The address of the impact page that shows a scenario. */
function addressOf(scenario: ImpactScenario): string {
  const query = new URLSearchParams();
  if (scenario.beforeOn != null) query.set('before', scenario.beforeOn);
  if (scenario.afterOn != null) query.set('after', scenario.afterOn);
  if (scenario.programme != null) query.set('programme', scenario.programme);
  if (scenario.measure === 'outcome') query.set('measure', 'outcome');
  const thresholds = (scenario.thresholds ?? [])
    .map((one) => `${one.rule}~${one.condition}~${String(one.value)}`)
    .join('!');
  if (thresholds !== '') query.set('thresholds', thresholds);
  return `/eligibility/impact?${query.toString()}`;
}

function Row(props: {
  scenario: Scenario;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const { scenario, chosen, onChoose } = props;
  const share = useShareScenario();
  const remove = useDeleteScenario();
  return (
    <li>
      <label className={styles.choose}>
        <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
        <span className="lp-visually-hidden">{t('scenario.choose', { name: scenario.name })}</span>
      </label>
      <Link to={addressOf(scenario.scenario)} className={styles.scenarioName}>
        {scenario.name}
      </Link>
      <span className={styles.owner}>{scenario.ownerName}</span>
      {scenario.isShared && <Tag>{t('scenario.shared')}</Tag>}
      {scenario.isOwn && (
        <>
          <PlainButton
            disabled={share.isPending}
            onClick={() => share.mutate({ scenario, isShared: !scenario.isShared })}
          >
            {scenario.isShared ? t('scenario.unshare') : t('scenario.share')}
          </PlainButton>
          <PlainButton
            icon="trash"
            disabled={remove.isPending}
            aria-label={t('scenario.delete', { name: scenario.name })}
            onClick={() => remove.mutate(scenario.id)}
          />
        </>
      )}
    </li>
  );
}

/** Saves the present scenario under a name, and lists the saved ones to open, share and compare. */
export function Scenarios({ scenario }: { scenario: ImpactScenario }): ReactElement {
  const { t } = useTranslation('eligibility');
  const words = useProblemText();
  const scenarios = useScenarios();
  const save = useSaveScenario();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Card
      title={t('scenario.title')}
      extra={
        chosen.length > 1 && (
          <ButtonLink icon="columns" to={`/eligibility/impact/compare?ids=${chosen.join(',')}`}>
            {t('scenario.compare', { count: chosen.length })}
          </ButtonLink>
        )
      }
    >
      <GuardedForm
        className={styles.save}
        onSubmit={() => save.mutate({ name, isShared: false, scenario }, { onSuccess: () => setName('') })}
        hasFailed={save.isError}
      >
        <TextField
          inline
          label={t('scenario.name')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <PlainButton type="submit" disabled={name.trim() === '' || save.isPending}>
          {t('scenario.save')}
        </PlainButton>
        {save.isError && <span role="alert">{words(save.error)}</span>}
      </GuardedForm>
      <QueryStates
        query={scenarios}
        isEmpty={(all) => all.length === 0}
        empty={<p className={styles.owner}>{t('scenario.none')}</p>}
      >
        {(all) => (
          <ul className={styles.scenarios}>
            {all.map((one) => (
              <Row
                key={one.id}
                scenario={one}
                chosen={chosen.includes(one.id)}
                onChoose={(choose) =>
                  setChosen(
                    choose ? [...chosen, one.id].slice(-mostCompared) : chosen.filter((id) => id !== one.id),
                  )
                }
              />
            ))}
          </ul>
        )}
      </QueryStates>
    </Card>
  );
}

function Compared({ scenarios }: { scenarios: readonly Scenario[] }): ReactElement {
  const { t } = useTranslation(['eligibility', 'shared']);
  const localized = useLocalized();
  const impacts = useImpacts(scenarios.map((one) => one.scenario));
  const boards = impacts.flatMap((one) => one.data?.boards ?? []);
  const [all, setAll] = useState(false);
  const every = boards.filter(
    (board, index) => boards.findIndex((one) => one.board === board.board) === index,
  );
  const affected = every.filter((row) => boards.some((one) => one.board === row.board && one.isAffected));
  const folds = affected.length > 0 && affected.length < every.length;
  const rows = all || !folds ? every : affected;
  const label = t('scenario.comparison');
  return (
    <Card flush title={label}>
      <div
        className={styles.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('shared:table.region', { caption: label })}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('columns.board')}</th>
              {scenarios.map((one) => (
                <th key={one.id} scope="col">
                  <Link to={addressOf(one.scenario)}>{one.name}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.board}>
                <th scope="row">{localized(row.name)}</th>
                {scenarios.map((one, index) => {
                  const board = impacts[index]?.data?.boards.find((found) => found.board === row.board);
                  return (
                    <td key={one.id} className={cx(board?.isAffected !== true && styles.idle)}>
                      {board === undefined ? '' : `${String(board.before.met)} → ${String(board.after.met)}`}
                      {board !== undefined && board.gained > 0 && (
                        <span className={styles.gained}> +{board.gained}</span>
                      )}
                      {board !== undefined && board.lost > 0 && (
                        <span className={styles.lost}> −{board.lost}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {folds && (
        <p className={styles.more}>
          <PlainButton onClick={() => setAll(!all)}>
            {all ? t('impact.affectedOnly') : t('impact.unaffected')}
          </PlainButton>
        </p>
      )}
    </Card>
  );
}

/** Saved scenarios side by side: enterprises that meet each board before and after. */
export function ScenarioComparison({ ids }: { ids: readonly string[] }): ReactElement {
  const { t } = useTranslation('eligibility');
  const scenarios = useScenarios();
  return (
    <QueryStates
      query={scenarios}
      isEmpty={(all) => !all.some((one) => ids.includes(one.id))}
      empty={<Notice icon="columns" title={t('scenario.gone')} text={t('scenario.goneText')} />}
    >
      {(all) => (
        <Compared
          scenarios={ids.flatMap((id) => all.filter((one) => one.id === id)).slice(0, mostCompared)}
        />
      )}
    </QueryStates>
  );
}
