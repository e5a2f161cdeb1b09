import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';

import { useEnterprise } from '@/features/enterprises/api/use-enterprise';
import type { Enterprise } from '@/features/enterprises/api/use-enterprise';
import { useFacts, useRecordFacts } from '@/features/enterprises/api/use-facts';
import { useSupply } from '@/features/enterprises/api/use-suppliers';
import { FiguresEditor } from '@/features/enterprises/components/figures-editor';
import { todayInBeijing } from '@/shared/format/date';
import { useMetrics } from '@/shared/reference/use-metrics';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';

const offeredYears = 8;

function Editor({ enterprise }: { enterprise: Enterprise }): ReactElement {
  const { t } = useTranslation('enterprises');
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const metrics = useMetrics();
  const facts = useFacts(enterprise.id);
  const record = useRecordFacts(enterprise.id);
  const supply = useSupply();
  const home = `/enterprises/${enterprise.id}`;
  const latest = Number(todayInBeijing(new Date()).slice(0, 4)) - 1;
  const wanted = parameters.get('year');
  const year = wanted === 'none' ? null : wanted === null ? latest : Number(wanted);
  return (
    <>
      <PageHeader
        title={t('editor.title')}
        of={enterprise.name}
        lead={t('editor.lead')}
        crumbs={[
          { label: t('list.title'), to: '/enterprises' },
          { label: enterprise.name, to: home },
        ]}
      />
      <QueryStates query={metrics}>
        {(vocabulary) => (
          <QueryStates query={facts}>
            {(recorded) => (
              <QueryStates query={supply}>
                {(mine) => (
                  <FiguresEditor
                    key={String(year)}
                    metrics={vocabulary.filter((metric) => mine.metrics.includes(metric.name))}
                    facts={recorded}
                    year={year}
                    years={Array.from({ length: offeredYears }, (_, index) => latest - index)}
                    version={enterprise.version}
                    error={record.error}
                    isSaving={record.isPending}
                    onYear={(next) =>
                      setParameters({ year: next === null ? 'none' : String(next) }, { replace: true })
                    }
                    onSave={(request) => record.mutateAsync(request)}
                    onSaved={() => void navigate(home)}
                    onCancel={() => void navigate(home)}
                  />
                )}
              </QueryStates>
            )}
          </QueryStates>
        )}
      </QueryStates>
    </>
  );
}

export default function EnterpriseFiguresPage(): ReactElement {
  const { id = '' } = useParams();
  const enterprise = useEnterprise(id);
  return <QueryStates query={enterprise}>{(data) => <Editor enterprise={data} />}</QueryStates>;
}
