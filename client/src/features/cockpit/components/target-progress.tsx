import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Dialog } from '@/shared/ui/dialog';
import { PlainButton } from '@/shared/ui/plain-button';
import { DateText, SourceNote } from '@/shared/ui/values';

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

function Behind({ target, onClose }: { target: Target; onClose: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const countyName = useCountyName();
  const missing = target.counties.filter((county) => county.target != null && county.actual < county.target);
  return (
    <Dialog title={localized(target.name)} onClose={onClose}>
      <p>
        <SourceNote source={target.source} />
      </p>
      <h3 className={styles.heading}>{t('targets.reached')}</h3>
      {target.enterprises.length === 0 ? (
        <p>{t('targets.nobody')}</p>
      ) : (
        <ul className={styles.list}>
          {target.enterprises.map((enterprise) => (
            <li key={enterprise.enterpriseId}>
              <Link to={`/enterprises/${enterprise.enterpriseId}`}>{enterprise.enterpriseName}</Link>
              <span>{enterprise.countyCode == null ? '—' : countyName(enterprise.countyCode)}</span>
              <DateText day={enterprise.on} />
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('targets.missing')}</h3>
          <ul className={styles.list}>
            {missing.map((county) => (
              <li key={county.code}>
                <Link to={`/enterprises?countyCode=${county.code}`}>{localized(county.name)}</Link>
                <span>{t('targets.of', { actual: county.actual, total: county.target })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function Tile({ target, onOpen }: { target: Target; onOpen: () => void }): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const own = target.actual == null ? target.counties[0] : undefined;
  const actual = target.actual ?? own?.actual ?? 0;
  const total = own === undefined ? target.total : (own.target ?? 0);
  return (
    <section className={styles.tile}>
      <h2 className={styles.name}>{localized(target.name)}</h2>
      <p className={styles.figure}>
        <strong>{formatNumber(actual)}</strong> / {total === 0 ? '—' : formatNumber(total)}
      </p>
      <Bar actual={actual} total={total} elapsed={target.elapsedPercent} />
      <p className={styles.note}>
        <DateText day={target.from} />—<DateText day={target.to} /> ·{' '}
        {target.elapsedPercent >= 100
          ? t('targets.over')
          : t('targets.elapsed', { percent: formatNumber(target.elapsedPercent, 1) })}
        {target.forecast != null &&
          ` · ${t('targets.forecast', { forecast: formatNumber(target.forecast, 1) })}`}
        {(target.undetermined ?? 0) > 0 &&
          ` · ${t('targets.undetermined', { undetermined: target.undetermined })}`}
      </p>
      <PlainButton onClick={onOpen}>{t('targets.open')}</PlainButton>
    </section>
  );
}

/** The programme's targets with what was reached, the share of the period gone, and the forecast at the pace so far. */
export function TargetProgress({ programme }: { programme: string }): ReactElement | null {
  const [opened, setOpened] = useState<string | null>(null);
  const targets = useTargets(programme).data?.targets ?? [];
  const target = targets.find((one) => one.id === opened);
  if (targets.length === 0) return null;
  return (
    <div className={styles.tiles}>
      {targets.map((one) => (
        <Tile key={one.id} target={one} onOpen={() => setOpened(one.id)} />
      ))}
      {target !== undefined && <Behind target={target} onClose={() => setOpened(null)} />}
    </div>
  );
}
