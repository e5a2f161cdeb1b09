import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { ListReference, Model } from '@/features/rankings/api/types';
import { useDraft } from '@/features/rankings/api/use-drafts';
import { useEdition } from '@/features/rankings/api/use-editions';
import { useCandidateScores } from '@/features/rankings/api/use-entries';
import { ComparisonView } from '@/features/rankings/components/comparison-view';
import { Notice } from '@/shared/ui/notice';
import { Card, PageHeader } from '@/shared/ui/page';
import { PrintButton } from '@/shared/ui/official-sheet';
import { QueryStates } from '@/shared/ui/query-states';

import { useNamedCandidates } from './use-chosen-candidates';

function Comparison(props: { list: ListReference; title: string; model: Model }): ReactElement {
  const { t } = useTranslation('rankings');
  const chosen = useNamedCandidates('with');
  const query = useCandidateScores(props.list, chosen);
  const back = `/rankings/${props.list.isEdition ? 'editions' : 'drafts'}/${props.list.id}`;
  return (
    <>
      <PageHeader
        title={t('comparison.title')}
        crumbs={[
          { label: t('title'), to: '/rankings' },
          { label: props.title, to: back },
        ]}
        lead={t('comparison.lead')}
        actions={<PrintButton />}
      />
      {chosen.length < 2 ? (
        <Card>
          <Notice icon="list" title={t('comparison.tooFew')} text={t('comparison.tooFewText')} />
        </Card>
      ) : (
        <QueryStates query={query}>
          {(scores) => <ComparisonView scores={scores} model={props.model} />}
        </QueryStates>
      )}
    </>
  );
}

/** Candidates of a draft side by side. */
export function DraftComparison(): ReactElement {
  const { id = '' } = useParams();
  const query = useDraft(id);
  return (
    <QueryStates query={query}>
      {(data) => <Comparison list={{ id, isEdition: false }} title={data.draft.title} model={data.model} />}
    </QueryStates>
  );
}

/** Candidates of an edition side by side. */
export function EditionComparison(): ReactElement {
  const { id = '' } = useParams();
  const query = useEdition(id);
  return (
    <QueryStates query={query}>
      {(data) => <Comparison list={{ id, isEdition: true }} title={data.edition.title} model={data.model} />}
    </QueryStates>
  );
}
