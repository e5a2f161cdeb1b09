import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { dueAddress } from '@/features/cockpit/api/due-address';
import { useChosenProgramme } from '@/features/cockpit/api/use-chosen-programme';
import { dueKinds, useDue, useDueName } from '@/features/cockpit/api/use-due';
import type { DueGroup } from '@/features/cockpit/api/use-due';
import { SourceLine } from '@/features/cockpit/components/source-line';
import { useLocalized } from '@/shared/hooks/use-language';
import { useCountyName } from '@/shared/reference/use-programmes';
import type { PolicyPack } from '@/shared/reference/use-programmes';
import { Deadline } from '@/shared/ui/deadline';
import { Notice } from '@/shared/ui/notice';
import { PageHeader } from '@/shared/ui/page';
import pageStyles from '@/shared/ui/page.module.css';
import { SelectField } from '@/shared/ui/plain-fields';
import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { PageSkeleton } from '@/shared/ui/skeleton';
import { Absent } from '@/shared/ui/values';

const most = 200;
/** Kinds whose matters need no words of their own: the kind says what is to be done. */
const named: readonly string[] = ['reform', 'opinions', 'recheck'];

function GroupTable({ group, at }: { group: DueGroup; at: string }): ReactElement {
  const { t } = useTranslation('cockpit');
  const countyName = useCountyName();
  const nameOf = useDueName();
  const cut = group.total > group.items.length;
  return (
    <ScrollTable
      stacks
      title={t('due.title', { kind: t(`due.kinds.${group.kind}`), count: group.total })}
      lead={cut ? t('due.first', { count: group.items.length }) : undefined}
      extra={<SourceLine of={t(`due.sources.${group.kind}`)} at={at} />}
    >
      <thead>
        <tr>
          <th scope="col">{t('due.what')}</th>
          <th scope="col">{t('due.detail')}</th>
          <th scope="col">{t('target.county')}</th>
          <th scope="col">{t('due.day')}</th>
        </tr>
      </thead>
      <tbody>
        {group.items.map((item) => (
          <tr key={`${item.id}${item.detail ?? ''}${item.dueOn}`}>
            <th scope="row">
              <Link to={dueAddress(group.kind, item.id)}>{nameOf(item)}</Link>
            </th>
            <td>
              {item.detail ?? (named.includes(group.kind) ? t(`due.details.${group.kind}`) : <Absent />)}
            </td>
            <td>{item.countyCode == null ? <Absent /> : countyName(item.countyCode)}</td>
            <td>
              <Deadline day={item.dueOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function DueTables({ programme }: { programme: PolicyPack }): ReactElement {
  const { t } = useTranslation('cockpit');
  const [parameters, setParameters] = useSearchParams();
  const kind = dueKinds.find((one) => one === parameters.get('kind'));
  const onlyOverdue = parameters.get('overdue') === '1';
  const due = useDue(programme.id, most, { kind, onlyOverdue });
  const show = (name: 'kind' | 'overdue', value: string): void =>
    setParameters(
      (previous) => {
        const next = new URLSearchParams(previous);
        next.set('programme', programme.id);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <div className={`${pageStyles.actions} lp-no-print`} style={{ marginBlockEnd: 16 }}>
        <SelectField
          inline
          label={t('due.kind')}
          value={kind ?? ''}
          emptyLabel={t('due.any')}
          choices={dueKinds.map((one) => ({ value: one, label: t(`due.kinds.${one}`) }))}
          onChange={(chosen) => show('kind', chosen)}
        />
        <label>
          <input
            type="checkbox"
            checked={onlyOverdue}
            onChange={(event) => show('overdue', event.target.checked ? '1' : '')}
          />{' '}
          {t('due.onlyOverdue')}
        </label>
      </div>
      <QueryStates
        query={due}
        isEmpty={(data) => data.groups.length === 0}
        empty={<Notice icon="checkCircle" title={t('due.nothing')} text={t('due.nothingText')} />}
      >
        {(data) => (
          <>
            {data.groups.map((group) => (
              <GroupTable key={group.kind} group={group} at={data.countedAt} />
            ))}
          </>
        )}
      </QueryStates>
    </>
  );
}

/** Everything that is overdue or due within thirty days in a programme. */
export default function DuePage(): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const { programme } = useChosenProgramme();
  return (
    <>
      <PageHeader
        title={t('due.pageTitle')}
        lead={programme === null ? undefined : t('due.lead', { programme: localized(programme.title) })}
      />
      {programme === null ? <PageSkeleton /> : <DueTables programme={programme} />}
    </>
  );
}
