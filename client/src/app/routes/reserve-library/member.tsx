import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { RuleCard } from '@/features/eligibility/components/rule-card';
import { useFindings } from '@/features/reserve-library/api/use-findings';
import { useMember } from '@/features/reserve-library/api/use-library';
import type { MemberDetail } from '@/features/reserve-library/api/use-library';
import { FindingText } from '@/features/reserve-library/components/findings-table';
import { MemberSteps } from '@/features/reserve-library/components/member-steps';
import { PromiseText, ProvincialTag } from '@/features/reserve-library/components/member-marks';
import styles from '@/features/reserve-library/components/reserve.module.css';
import { StepLog } from '@/features/reserve-library/components/step-log';
import { useLocalized } from '@/shared/hooks/use-language';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Deadline } from '@/shared/ui/deadline';
import { DetailList } from '@/shared/ui/detail-list';
import { useRecentItem } from '@/shared/recent/recent-items';
import { Card, PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { Absent, DateText, OutcomeTag, SourceNote, Tag } from '@/shared/ui/values';

function Facts({ data }: { data: MemberDetail }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const countyName = useCountyName();
  const { member, library } = data;
  const nameOf = (terms: typeof library.layers, id: string | null | undefined): string | undefined => {
    const term = terms.find((one) => one.id === id);
    return term === undefined ? undefined : localized(term.name);
  };
  const county = (code: string | null | undefined): ReactElement =>
    code == null ? <Absent /> : <>{countyName(code)}</>;
  const rows = [
    { key: 'county', label: t('columns.county'), value: county(member.countyCode) },
    ...(data.presentCountyCode === member.countyCode
      ? []
      : [{ key: 'present', label: t('member.presentCounty'), value: county(data.presentCountyCode) }]),
    { key: 'level', label: t('columns.level'), value: nameOf(library.levels, member.place.levelId) },
    ...(library.layers.length > 0
      ? [{ key: 'layer', label: t('columns.layer'), value: nameOf(library.layers, member.place.layerId) }]
      : []),
    ...(library.kinds.length > 0
      ? [{ key: 'kind', label: t('columns.kind'), value: nameOf(library.kinds, member.place.kindId) }]
      : []),
    { key: 'admitted', label: t('columns.admittedOn'), value: <DateText day={member.admittedOn} /> },
    { key: 'basis', label: t('member.basis'), value: data.basis },
    ...(data.applicationId == null
      ? []
      : [
          {
            key: 'application',
            label: t('tabs.applications'),
            value: (
              <Link to={`/reserve-library/applications/${data.applicationId}`}>{t('notices.open')}</Link>
            ),
          },
        ]),
    { key: 'promise', label: t('columns.promise'), value: <PromiseText member={member} /> },
    {
      key: 'recheck',
      label: t('columns.recheck'),
      value:
        member.recheckDueOn == null || member.stage === 'left' ? (
          <Absent />
        ) : (
          <Deadline day={member.recheckDueOn} />
        ),
    },
    { key: 'officer', label: t('columns.officer'), value: member.officer ?? <Absent /> },
    { key: 'plan', label: t('columns.plan'), value: member.plan ?? <Absent /> },
    ...(member.leaving == null
      ? []
      : [
          { key: 'left', label: t('member.leftOn'), value: <DateText day={member.leaving.on} /> },
          { key: 'reason', label: t('step.reason'), value: member.leaving.reason },
        ]),
  ];
  return <DetailList wide items={rows} />;
}

function Provincial({ data }: { data: MemberDetail }): ReactElement | null {
  const localized = useLocalized();
  const { member, library } = data;
  if (library.provincial == null) return null;
  return (
    <Card
      title={localized(library.provincial.name)}
      extra={<SourceNote source={library.provincial.source} />}
    >
      <div className={styles.stack}>
        <p>
          <ProvincialTag member={member} />{' '}
          {member.provincial.on != null && <DateText day={member.provincial.on} />}{' '}
          {member.provincial.document}
        </p>
        <MemberSteps data={data} offers={data.provincialOffers} />
      </div>
    </Card>
  );
}

function Findings({ memberId }: { memberId: string }): ReactElement | null {
  const { t } = useTranslation('reserve-library');
  const rows = useFindings({ memberId, pageSize: 100 }).data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('finding.title')}>
      <ul className={styles.plain}>
        {rows.map((row) => (
          <li key={row.finding.id} className={styles.rule}>
            <div className={styles.ruleHead}>
              {t(`findings.${row.finding.kind}`)}
              <Tag {...(row.finding.stage === 'open' ? { tone: 'warning' as const } : {})}>
                {t(`finding.stages.${row.finding.stage}`)}
              </Tag>
              <DateText day={row.finding.foundOn} />
            </div>
            <FindingText found={row} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How the member stands against the library's standards today. */
function Standards({ check }: { check: NonNullable<MemberDetail['check']> }): ReactElement {
  const { t } = useTranslation('reserve-library');
  return (
    <>
      <Card title={t('member.standards')} extra={<OutcomeTag outcome={check.outcome} />}>
        <p>{t(check.isByItself ? 'precheck.byItself' : 'member.standardsLead')}</p>
      </Card>
      {check.conditions.map((condition) => (
        <RuleCard
          key={condition.result.rule}
          rule={condition.result}
          open={condition.result.outcome === 'notMet'}
        />
      ))}
    </>
  );
}

function MemberView({ data }: { data: MemberDetail }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const canReadEnterprise = useCan(permissions.enterprisesRead);
  const { member, library } = data;
  useRecentItem('member', member.enterpriseName);
  return (
    <>
      <PageHeader
        title={member.enterpriseName}
        crumbs={[
          { label: t('title'), to: '/reserve-library' },
          { label: localized(library.name), to: `/reserve-library/libraries/${library.id}` },
        ]}
        lead={
          <>
            <Tag {...(member.stage === 'active' ? { tone: 'strong' as const } : {})}>
              {t(`stages.${member.stage}`)}
            </Tag>{' '}
            {localized(library.name)} · {member.creditCode}{' '}
            {canReadEnterprise && (
              <Link className={styles.inline} to={`/enterprises/${member.enterpriseId}`}>
                {t('member.portrait')}
              </Link>
            )}
          </>
        }
      />
      <div className={styles.stack}>
        <Card title={localized(library.name)}>
          <div className={styles.stack}>
            <Facts data={data} />
            <MemberSteps data={data} offers={data.offers} />
          </div>
        </Card>
        <Provincial data={data} />
        <Findings memberId={member.id} />
        <Card title={t('member.history')}>
          <StepLog steps={data.steps} />
        </Card>
        {data.check != null && <Standards check={data.check} />}
      </div>
    </>
  );
}

/** One enterprise's time in a library. */
export function MemberPage({ id }: { id: string }): ReactElement {
  const query = useMember(id);
  return <QueryStates query={query}>{(data) => <MemberView data={data} />}</QueryStates>;
}
