import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { ButtonLink } from '@/shared/ui/plain-button';
import { DateText } from '@/shared/ui/values';

import { useTargets } from '../api/use-targets';
import type { Target } from '../api/use-targets';
import styles from './target-progress.module.css';

/** Reached and wanted as one bar, with a mark where an even pace would be today. */
function Bar({ actual, total, elapsed }: { actual: number; total: number; elapsed: number }): ReactElement {
  return (
    <span className={styles.bar} aria-hidden="true">
      <span style={{ inlineSize: `${Math.min(100, (actual / Math.max(1, total)) * 100)}%` }} />
      <i style={{ insetInlineStart: `${elapsed}%` }} />
    </span>
  );
}

function Tile({ programme, target }: { programme: string; target: Target }): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const own = target.actual == null ? target.counties[0] : undefined;
  const actual = target.actual ?? own?.actual ?? 0;
  const total = own === undefined ? target.total : (own.target ?? 0);
  return (
    <section className={styles.tile}>
      <h2 className={styles.name}>{localized(target.name)}</h2>
      <p className={styles.figure}>
        <strong>
          <Link to={`/targets/${programme}/${target.id}#reached`}>{formatNumber(actual)}</Link>
        </strong>
        {total > 0 && ` / ${formatNumber(total)}`}
      </p>
      {total > 0 && <Bar actual={actual} total={total} elapsed={target.elapsedPercent} />}
      <p className={styles.note}>
        {total === 0 && `${t('targets.noShare')} · `}
        <DateText day={target.from} />—<DateText day={target.to} /> ·{' '}
        <span className={styles.part}>
          {target.elapsedPercent >= 100
            ? t('targets.over')
            : t('targets.elapsed', { percent: formatNumber(target.elapsedPercent, 1) })}
        </span>
        {target.forecast != null &&
          ` · ${t('targets.forecast', { forecast: formatNumber(target.forecast, 1) })}`}
        {(target.undetermined ?? 0) > 0 && (
          <>
            {' · '}
            <Link to={`/targets/${programme}/${target.id}?of=undetermined#reached`}>
              {t('targets.undetermined', { count: target.undetermined })}
            </Link>
          </>
        )}
      </p>
      <ButtonLink to={`/targets/${programme}/${target.id}`}>{t('targets.open')}</ButtonLink>
    </section>
  );
}

/** The programme's targets with what was reached, the share of the period gone, and the forecast at the pace so far. */
export function TargetProgress({ programme }: { programme: string }): ReactElement | null {
  const { t } = useTranslation('cockpit');
  const { data } = useTargets(programme);
  const targets = data?.targets ?? [];
  if (targets.length === 0) return null;
  return (
    <>
      <div className={styles.tiles}>
        {targets.map((one) => (
          <Tile key={one.id} programme={programme} target={one} />
        ))}
      </div>
      <p className={styles.source}>{t('targets.source', { asOf: data?.asOf })}</p>
    </>
  );
}
