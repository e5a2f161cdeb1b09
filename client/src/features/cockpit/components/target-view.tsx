import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useRecentItem } from '@/shared/recent/recent-items';
import { PageHeader } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { DateText, SourceNote } from '@/shared/ui/values';

import type { TargetCorrection } from '../api/use-target-corrections';
import type { Target } from '../api/use-targets';
import { CountDialog, DiscountDialog, ShareDialog, WithdrawDialog } from './target-dialogs';
import { CorrectionTable, CountyTable, ReachedTable, YearTable } from './target-tables';
import styles from './target-view.module.css';

type Asked =
  | { kind: 'share' | 'count' }
  | { kind: 'discount'; enterprise: Target['enterprises'][number] }
  | { kind: 'withdraw'; correction: TargetCorrection };

function Figures({ target }: { target: Target }): ReactElement {
  const { t } = useTranslation('cockpit');
  const own = target.actual == null ? target.counties[0] : undefined;
  const actual = target.actual ?? own?.actual ?? 0;
  const total = own === undefined ? target.total : own.target;
  const planned = own === undefined ? target.plannedTotal : own.planned;
  return (
    <StatTiles>
      <StatTile label={t('target.reached')} note={t('target.asOfToday')}>
        <Link to="?#reached">{formatNumber(actual)}</Link>
      </StatTile>
      <StatTile
        label={t('target.wanted')}
        note={planned === total ? t('target.asPlanned') : t('target.plannedWas', { planned: planned ?? '—' })}
      >
        {total == null ? '—' : formatNumber(total)}
      </StatTile>
      <StatTile label={t('target.short')} note={t('target.shortNote')}>
        {total == null ? '—' : formatNumber(Math.max(0, total - actual))}
      </StatTile>
      <StatTile
        label={t('target.elapsed')}
        note={
          <>
            <DateText day={target.from} />—<DateText day={target.to} />
          </>
        }
      >
        {formatNumber(target.elapsedPercent, 1)}%
      </StatTile>
      {target.forecast != null && (
        <StatTile label={t('target.forecast')} note={t('target.forecastNote')}>
          {formatNumber(target.forecast, 1)}
        </StatTile>
      )}
    </StatTiles>
  );
}

/** One target: reached and wanted by county and year, what counts, and what was corrected. */
export function TargetView({ programme, target }: { programme: string; target: Target }): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const canCorrect = useCan(permissions.targetsCorrect);
  const [asked, setAsked] = useState<Asked | null>(null);
  useRecentItem('target', localized(target.name));
  const dialog = { programme, target, onClose: () => setAsked(null) };
  return (
    <>
      <PageHeader
        title={localized(target.name)}
        crumbs={[{ label: t('target.title'), to: `/?programme=${programme}` }]}
        lead={<SourceNote source={target.source} />}
        actions={
          canCorrect ? (
            <>
              <PlainButton icon="edit" onClick={() => setAsked({ kind: 'share' })}>
                {t('target.share.title')}
              </PlainButton>
              <PlainButton icon="plus" onClick={() => setAsked({ kind: 'count' })}>
                {t('target.count.title')}
              </PlainButton>
            </>
          ) : undefined
        }
      />
      <div className={styles.stack}>
        <Figures target={target} />
        <div className={styles.pair}>
          <CountyTable target={target} />
          <YearTable target={target} />
        </div>
        <ReachedTable
          target={target}
          onDiscount={canCorrect ? (enterprise) => setAsked({ kind: 'discount', enterprise }) : undefined}
        />
        <CorrectionTable
          target={target}
          onWithdraw={canCorrect ? (correction) => setAsked({ kind: 'withdraw', correction }) : undefined}
        />
      </div>
      {asked?.kind === 'share' && <ShareDialog {...dialog} />}
      {asked?.kind === 'count' && <CountDialog {...dialog} />}
      {asked?.kind === 'discount' && <DiscountDialog {...dialog} enterprise={asked.enterprise} />}
      {asked?.kind === 'withdraw' && (
        <WithdrawDialog programme={programme} correction={asked.correction} onClose={dialog.onClose} />
      )}
    </>
  );
}
