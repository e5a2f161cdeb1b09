import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useCampaigns } from '@/features/rankings/api/use-campaigns';
import type { CampaignSummary } from '@/features/rankings/api/use-campaigns';
import { useProgrammesWithModel } from '@/features/rankings/api/use-programmes-with-model';
import styles from '@/features/rankings/components/campaign-board.module.css';
import { OpenCampaignDialog } from '@/features/rankings/components/campaign-dialogs';
import { Track } from '@/features/rankings/components/process-steps';
import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useProgrammes } from '@/shared/reference/use-programmes';
import { Deadline } from '@/shared/ui/deadline';
import { Notice } from '@/shared/ui/notice';
import { Card, PageHeader } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { DateText, SourceNote, Tag } from '@/shared/ui/values';

const stages = ['collecting', 'checking', 'settled'] as const;

function Year({ campaign }: { campaign: CampaignSummary }): ReactElement {
  const { t } = useTranslation('rankings');
  return (
    <li className={styles.campaign}>
      <div className={styles.title}>
        <Link to={`/campaigns/${campaign.id}`}>{campaign.title}</Link>
        {campaign.isOpenToday && <Tag tone="strong">{t('campaign.openToday')}</Tag>}
      </div>
      <Track
        label={campaign.title}
        stages={stages.map((stage) => t(`campaign.stages.${stage}`))}
        at={stages.indexOf(campaign.stage)}
      />
      <div className={styles.window}>
        <span>
          {t('campaign.window')} <DateText day={campaign.opensOn} /> —{' '}
          {campaign.isOpenToday ? <Deadline day={campaign.closesOn} /> : <DateText day={campaign.closesOn} />}
        </span>
        <span>
          {t('campaign.counts', {
            all: formatNumber(campaign.nominations),
            waiting: formatNumber(campaign.submitted),
            accepted: formatNumber(campaign.accepted),
          })}
        </span>
      </div>
    </li>
  );
}

/** Every year's call for candidates. */
export function CampaignsPage(): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const canOpen = useCan(permissions.rankingsDraft);
  const withModel = useProgrammesWithModel(canOpen);
  const programmes = (useProgrammes().data ?? []).filter((pack) => withModel?.includes(pack.id));
  const query = useCampaigns();
  const [isOpening, setIsOpening] = useState(false);
  return (
    <>
      <PageHeader
        title={t('campaign.title')}
        lead={
          <>
            {t('campaign.lead')} <SourceNote source={t('campaign.source')} />
          </>
        }
        actions={
          canOpen && (
            <PlainButton
              primary
              icon="plus"
              disabled={programmes.length === 0}
              onClick={() => setIsOpening(true)}
            >
              {t('campaign.open.action')}
            </PlainButton>
          )
        }
      />
      <QueryStates
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <Card>
            <Notice icon="inbox" title={t('campaign.noCampaign')} text={t('campaign.noCampaignText')} />
          </Card>
        }
      >
        {(rows) => (
          <ul className={styles.list}>
            {rows.map((campaign) => (
              <Year key={campaign.id} campaign={campaign} />
            ))}
          </ul>
        )}
      </QueryStates>
      {isOpening && (
        <OpenCampaignDialog
          programmes={programmes.map((pack) => ({ id: pack.id, title: localized(pack.title) }))}
          onClose={() => setIsOpening(false)}
        />
      )}
    </>
  );
}
