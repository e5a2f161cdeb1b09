import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { useCountyName } from '@/shared/reference/use-programmes';
import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import type { IconName } from '@/shared/ui/icon';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { Absent } from '@/shared/ui/values';

import type { ChangeKind, EditionChange, EditionDifference, Model } from '../api/types';
import styles from './difference-view.module.css';
import { useReasonName } from './entries-table';

const kinds: readonly ChangeKind[] = ['new', 'up', 'down', 'unchanged', 'gone'];

const icons: Record<ChangeKind, IconName> = {
  new: 'plus',
  up: 'arrowUp',
  down: 'arrowDown',
  unchanged: 'check',
  gone: 'minusCircle',
};

function Cause({ change, model }: { change: EditionChange; model: Model }): ReactElement {
  const { t } = useTranslation('rankings');
  const reasonName = useReasonName(model);
  if (change.cause == null) return <Absent />;
  const reasons =
    change.removal == null
      ? (change.after?.reasons ?? [])
      : [t(`removal.causes.${change.removal.cause}`), change.removal.reason];
  return (
    <>
      {t(`difference.cause.${change.cause}`)}
      {reasons.length > 0 && (
        <span className={styles.reasons}>{reasons.map(reasonName).join(t('difference.and'))}</span>
      )}
    </>
  );
}

/** What changed from the edition before: new, up, down, unchanged, gone and why. */
export function DifferenceView({
  difference,
  model,
}: {
  difference: EditionDifference;
  model: Model;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const editionName = (editionNumber: string): string => {
    const found = /(\d{4})-(\d+)$/.exec(editionNumber);
    return found === null
      ? editionNumber
      : t('difference.edition', { year: found[1], number: Number(found[2]) });
  };
  const countyName = useCountyName();
  const [parameters, setParameters] = useSearchParams();
  const shown = kinds.find((kind) => kind === parameters.get('change'));
  const changes = difference.changes.filter((change) => shown === undefined || change.kind === shown);
  const show = (kind: ChangeKind | undefined): void =>
    setParameters(
      (previous) => {
        const next = new URLSearchParams(previous);
        if (kind === undefined) next.delete('change');
        else next.set('change', kind);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  if (difference.previousEditionNumber === null)
    return (
      <Card>
        <Notice icon="list" title={t('difference.first')} text={t('difference.firstText')} />
      </Card>
    );
  return (
    <Card flush title={t('difference.title', { previous: editionName(difference.previousEditionNumber) })}>
      <div className={styles.kinds} role="group" aria-label={t('difference.filter')}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={shown === kind}
            className={cx(styles.kind, styles[kind])}
            onClick={() => show(shown === kind ? undefined : kind)}
          >
            <Icon name={icons[kind]} size={14} />
            {t(`difference.kind.${kind}`)}
            <strong>{difference.changes.filter((change) => change.kind === kind).length}</strong>
          </button>
        ))}
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('difference.region')}>
        <table className={styles.table}>
          <caption className="lp-visually-hidden">{t('difference.region')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('difference.change')}</th>
              <th scope="col">{t('columns.name')}</th>
              <th scope="col">{t('columns.county')}</th>
              <th scope="col" className={styles.number}>
                {t('difference.before')}
              </th>
              <th scope="col" className={styles.number}>
                {t('difference.after')}
              </th>
              <th scope="col">{t('difference.why')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.enterpriseId}>
                <td className={styles[change.kind]}>
                  <Icon name={icons[change.kind]} size={14} /> {t(`difference.kind.${change.kind}`)}
                </td>
                <th scope="row">
                  <Link to={`/enterprises/${change.enterpriseId}`}>{change.name}</Link>
                </th>
                <td>{change.countyCode == null ? <Absent /> : countyName(change.countyCode)}</td>
                <td className={styles.number}>
                  {change.before?.isListed === true ? (change.before.rank ?? <Absent />) : <Absent />}
                </td>
                <td className={styles.number}>
                  {change.after?.isListed === true ? (change.after.rank ?? <Absent />) : <Absent />}
                </td>
                <td>
                  <Cause change={change} model={model} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
