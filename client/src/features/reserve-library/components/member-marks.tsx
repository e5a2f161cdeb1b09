import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Deadline } from '@/shared/ui/deadline';
import { Absent, DateText, Tag } from '@/shared/ui/values';

import type { Member } from '../api/use-library';

/** How the share reform stands, with its last day. */
export function PromiseText({ member }: { member: Member }): ReactElement {
  const { t } = useTranslation('reserve-library');
  if (member.promise == null || member.promiseState == null) return <Absent />;
  return (
    <>
      <Tag {...(member.promiseState === 'overdue' ? { tone: 'warning' as const } : {})}>
        {t(`promise.${member.promiseState}`)}
      </Tag>{' '}
      {member.promise.keptOn == null ? (
        <Deadline day={member.promise.dueOn} />
      ) : (
        <DateText day={member.promise.keptOn} />
      )}
    </>
  );
}

/** Standing in the provincial library. */
export function ProvincialTag({ member }: { member: Member }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const { stage } = member.provincial;
  return <Tag {...(stage === 'admitted' ? { tone: 'strong' as const } : {})}>{t(`provincial.${stage}`)}</Tag>;
}
