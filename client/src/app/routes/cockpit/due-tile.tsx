import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useDue } from '@/features/cockpit/api/use-due';
import { DueList } from '@/features/cockpit/components/due-list';
import { SourceLine } from '@/features/cockpit/components/source-line';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { PageSkeleton } from '@/shared/ui/skeleton';

const named = 3;

/** What is overdue and due soon, the first few of every kind. */
export function DueTile({ programme }: { programme: string }): ReactElement {
  const { t } = useTranslation('cockpit');
  const due = useDue(programme, named);
  return (
    <Card
      title={<Link to={`/due?programme=${programme}`}>{t('due.pageTitle')}</Link>}
      extra={due.data !== undefined && <SourceLine of={t('due.source')} at={due.data.countedAt} />}
    >
      <QueryStates query={due} skeleton={<PageSkeleton lines={6} />}>
        {(data) => <DueList due={data} />}
      </QueryStates>
    </Card>
  );
}
