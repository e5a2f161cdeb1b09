import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { DraftSummary, EditionSummary } from '@/features/rankings/api/types';
import { useDrafts } from '@/features/rankings/api/use-drafts';
import { useEditions } from '@/features/rankings/api/use-editions';
import { DrawUpDialog } from '@/features/rankings/components/draw-up-dialog';
import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useTableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useProgrammesWithModel } from '@/features/rankings/api/use-programmes-with-model';
import { useProgrammes, useProgrammeTitle } from '@/shared/reference/use-programmes';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { PageHeader } from '@/shared/ui/page';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';
import { TabLinks, useTab } from '@/shared/ui/tab-links';
import { DateText, InstantText, SourceNote, Tag } from '@/shared/ui/values';

const noFilters = [] as const;

function Editions(): ReactElement {
  const { t } = useTranslation('rankings');
  const state = useTableState(noFilters);
  const programmeTitle = useProgrammeTitle();
  const columns: Column<EditionSummary>[] = [
    {
      key: 'title',
      title: t('columns.title'),
      isRowHeader: true,
      render: (edition) => <Link to={`/rankings/editions/${edition.id}`}>{edition.title}</Link>,
    },
    {
      key: 'number',
      title: t('columns.number'),
      noWrap: true,
      render: (edition) => t('public.number', { number: edition.number }),
    },
    {
      key: 'programme',
      title: t('columns.programme'),
      render: (edition) => programmeTitle(edition.programme),
    },
    { key: 'asOf', title: t('columns.asOf'), render: (edition) => <DateText day={edition.asOf} /> },
    {
      key: 'published',
      title: t('columns.published'),
      render: (edition) => <InstantText instant={edition.publishedAt} />,
    },
    {
      key: 'top',
      title: t('columns.top'),
      align: 'end',
      render: (edition) => formatNumber(edition.topCount),
    },
    {
      key: 'reserve',
      title: t('columns.reserve'),
      align: 'end',
      render: (edition) => formatNumber(edition.reserveCount),
    },
  ];
  return (
    <DataTable
      id="ranking-editions"
      caption={t('tabs.editions')}
      columns={columns}
      rowKey={(edition) => edition.id}
      query={useEditions(state.page, state.pageSize)}
      state={state}
      empty={<Notice icon="medal" title={t('empty.editions')} text={t('empty.editionsText')} />}
    />
  );
}

function Drafts(): ReactElement {
  const { t } = useTranslation('rankings');
  const state = useTableState(noFilters);
  const programmeTitle = useProgrammeTitle();
  const columns: Column<DraftSummary>[] = [
    {
      key: 'title',
      title: t('columns.title'),
      isRowHeader: true,
      render: (draft) => <Link to={`/rankings/drafts/${draft.id}`}>{draft.title}</Link>,
    },
    { key: 'programme', title: t('columns.programme'), render: (draft) => programmeTitle(draft.programme) },
    { key: 'asOf', title: t('columns.asOf'), render: (draft) => <DateText day={draft.asOf} /> },
    {
      key: 'candidates',
      title: t('columns.candidates'),
      align: 'end',
      render: (draft) => formatNumber(draft.candidateCount),
    },
    {
      key: 'ranked',
      title: t('columns.ranked'),
      align: 'end',
      render: (draft) => formatNumber(draft.rankedCount),
    },
    {
      key: 'status',
      title: t('columns.status'),
      render: (draft) =>
        draft.stage === 'published' ? (
          <Tag tone="strong">{t('status.published')}</Tag>
        ) : (
          <Tag>{t(`status.${draft.stage}`)}</Tag>
        ),
    },
    {
      key: 'drawnUp',
      title: t('columns.drawnUp'),
      render: (draft) => (
        <>
          {draft.drawnUpBy} · <InstantText instant={draft.drawnUpAt} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      id="ranking-drafts"
      caption={t('tabs.drafts')}
      columns={columns}
      rowKey={(draft) => draft.id}
      query={useDrafts(state.page, state.pageSize)}
      state={state}
      empty={<Notice icon="list" title={t('empty.drafts')} text={t('empty.draftsText')} />}
    />
  );
}

/** Published editions and drafts of the ranked lists. */
export default function RankingsPage(): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const canDraft = useCan(permissions.rankingsDraft);
  const withModel = useProgrammesWithModel(canDraft);
  const programmes = (useProgrammes().data ?? []).filter((pack) => withModel?.includes(pack.id));
  const [isDrawingUp, setIsDrawingUp] = useState(false);
  const tab = useTab(['editions', 'drafts']);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <>
            {t('lead')} <SourceNote source={t('source')} />
          </>
        }
        actions={
          <>
            <ButtonLink icon="globe" to="/public/rankings">
              {t('actions.publicPage')}
            </ButtonLink>
            {canDraft && <ButtonLink to="/rankings/backtests">{t('backtest.title')}</ButtonLink>}
            {canDraft && (
              <PlainButton
                primary
                icon="plus"
                disabled={programmes.length === 0}
                onClick={() => setIsDrawingUp(true)}
              >
                {t('drawUp.action')}
              </PlainButton>
            )}
          </>
        }
      />
      <TabLinks
        label={t('tabs.label')}
        current={tab}
        tabs={[
          { value: 'editions', label: t('tabs.editions') },
          { value: 'drafts', label: t('tabs.drafts') },
        ]}
      />
      {tab === 'editions' ? <Editions /> : <Drafts />}
      {isDrawingUp && (
        <DrawUpDialog
          programmes={programmes.map((pack) => ({ id: pack.id, title: localized(pack.title) }))}
          onClose={() => setIsDrawingUp(false)}
        />
      )}
    </>
  );
}
