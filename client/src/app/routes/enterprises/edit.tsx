import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';

import { isProblem } from '@/api/problem';
import {
  enterpriseQuery,
  useEnterprise,
  useReviseEnterprise,
} from '@/features/enterprises/api/use-enterprise';
import type {
  Enterprise,
  EnterpriseDetails,
  EnterpriseRevision,
} from '@/features/enterprises/api/use-enterprise';
import { EnterpriseForm } from '@/features/enterprises/components/enterprise-form';
import { MergePanel } from '@/features/enterprises/components/merge-panel';
import { toDetails } from '@/features/enterprises/merge';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';

interface Conflict {
  mine: EnterpriseDetails;
  theirs: Enterprise;
}

function Editor({ enterprise }: { enterprise: Enterprise }): ReactElement {
  const { t } = useTranslation('enterprises');
  const navigate = useNavigate();
  const client = useQueryClient();
  const revise = useReviseEnterprise(enterprise.id);
  // What was read first stays the base of the comparison, whatever is read anew meanwhile.
  const [base] = useState(enterprise);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const home = `/enterprises/${enterprise.id}`;
  // What another office supplied stays until it is settled: the officer is led to where both values stand.
  const leave = (revision: EnterpriseRevision): void =>
    void navigate(revision.contested.length > 0 ? `${home}?tab=facts` : home, { replace: true });
  const save = async (details: EnterpriseDetails, version: number): Promise<EnterpriseRevision> => {
    try {
      return await revise.mutateAsync({ details, version });
    } catch (failure) {
      if (isProblem(failure) && failure.code === 'enterprises.stale') {
        const theirs = await client.query({ ...enterpriseQuery(enterprise.id), staleTime: 0 });
        setConflict({ mine: details, theirs });
      }
      throw failure;
    }
  };
  return (
    <>
      <PageHeader
        title={t('form.editTitle')}
        of={base.name}
        crumbs={[
          { label: t('list.title'), to: '/enterprises' },
          { label: base.name, to: home },
        ]}
      />
      {conflict === null ? (
        <EnterpriseForm
          initial={toDetails(base)}
          error={revise.error}
          isSaving={revise.isPending}
          onSave={(details) => save(details, base.version)}
          onSaved={leave}
          onCancel={() => void navigate(home)}
        />
      ) : (
        <MergePanel
          key={conflict.theirs.version}
          base={toDetails(base)}
          mine={conflict.mine}
          theirs={toDetails(conflict.theirs)}
          error={revise.error}
          isSaving={revise.isPending}
          onSave={(details) => {
            save(details, conflict.theirs.version).then(leave, () => undefined);
          }}
          onCancel={() => void navigate(home)}
        />
      )}
    </>
  );
}

export default function EditEnterprisePage(): ReactElement {
  const { id = '' } = useParams();
  const enterprise = useEnterprise(id);
  return <QueryStates query={enterprise}>{(data) => <Editor enterprise={data} />}</QueryStates>;
}
