import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';

import { ProblemPanel } from './problem-panel';
import { PageSkeleton } from './skeleton';

/** The four states of anything loaded: loading, failed, empty, there. */
export function QueryStates<T>(props: {
  query: UseQueryResult<T>;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}): ReactElement {
  const { query } = props;
  if (query.isPending) return <>{props.skeleton ?? <PageSkeleton />}</>;
  if (query.isError) return <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (props.isEmpty?.(query.data) === true) return <>{props.empty}</>;
  return <>{props.children(query.data)}</>;
}
