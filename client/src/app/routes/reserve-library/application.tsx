import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { RuleCard } from '@/features/eligibility/components/rule-card';
import { useApplication, useFollowFiles } from '@/features/reserve-library/api/use-applications';
import type { Application } from '@/features/reserve-library/api/use-applications';
import { ApplicationTag } from '@/features/reserve-library/components/application-board';
import { ApplicationSteps } from '@/features/reserve-library/components/application-steps';
import { DifferenceView } from '@/features/reserve-library/components/difference-view';
import { OpinionsView } from '@/features/reserve-library/components/opinions-view';
import { OwnOpinion } from '@/features/reserve-library/components/own-opinion';
import {
  AnswerText,
  RegistrationForm,
  sectionsOf,
} from '@/features/reserve-library/components/registration-form';
import styles from '@/features/reserve-library/components/reserve.module.css';
import { StepLog } from '@/features/reserve-library/components/step-log';
import { AttachmentList } from '@/shared/attachments/attachment-list';
import { useAttachments } from '@/shared/attachments/use-attachments';
import { useLocalized } from '@/shared/hooks/use-language';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useCountyName } from '@/shared/reference/use-programmes';
import { Deadline } from '@/shared/ui/deadline';
import { DetailList } from '@/shared/ui/detail-list';
import { Card, PageHeader } from '@/shared/ui/page';
import { ButtonLink } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { TabLinks, useTab } from '@/shared/ui/tab-links';
import { DateText, InstantText, OutcomeTag, SourceNote, Tag } from '@/shared/ui/values';

function Summary({ data }: { data: Application }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const countyName = useCountyName();
  const { application, window } = data;
  return (
    <Card title={t('application.progress')}>
      <div className={styles.stack}>
        <DetailList
          wide
          items={[
            { key: 'stage', label: t('columns.stage'), value: <ApplicationTag stage={application.stage} /> },
            {
              key: 'route',
              label: t('application.route'),
              value: t(`application.routes.${application.route}`),
            },
            {
              key: 'county',
              label: t('columns.county'),
              value: application.countyCode == null ? '—' : countyName(application.countyCode),
            },
            {
              key: 'window',
              label: t('window.label'),
              value:
                window.open == null ? (
                  <>
                    {t('window.closed')} {window.next != null && <DateText day={window.next.opensOn} />}
                  </>
                ) : (
                  <>
                    <DateText day={window.open.opensOn} /> — <DateText day={window.open.closesOn} />
                  </>
                ),
            },
            {
              key: 'submitted',
              label: t('application.submittedAt'),
              value: <InstantText instant={application.submittedAt} />,
            },
            {
              key: 'times',
              label: t('application.times'),
              value: t('application.timesValue', { count: application.submissions }),
            },
            {
              key: 'due',
              label: t('application.opinionsDue'),
              value:
                application.stage === 'recheck' ? (
                  <Deadline day={application.opinionsDueOn} />
                ) : (
                  <DateText day={application.opinionsDueOn} />
                ),
            },
          ]}
        />
        <ApplicationSteps data={data} />
      </div>
    </Card>
  );
}

function Precheck({ data }: { data: Application }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const { precheck } = data;
  return (
    <div className={styles.stack}>
      <Card title={t('precheck.title')} extra={<OutcomeTag outcome={precheck.outcome} />}>
        <p>{t('precheck.lead')}</p>
        {precheck.isByItself && (
          <p>
            <Tag tone="strong">{t('precheck.byItself')}</Tag>
          </p>
        )}
        {precheck.declared.length > 0 && (
          <p className={styles.quiet}>
            {t('precheck.declared', {
              names: precheck.declared.map((one) => localized(one.label)).join(t('listMark')),
            })}
          </p>
        )}
      </Card>
      {precheck.conditions.map((condition) => (
        <RuleCard
          key={condition.result.rule}
          rule={condition.result}
          open={condition.result.outcome !== 'met'}
        />
      ))}
    </div>
  );
}

function Materials({ data }: { data: Application }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const canAttach = useCan(permissions.attachmentsWrite);
  const files = useAttachments('reserve-application', data.application.id);
  useFollowFiles(data.application.id, files.dataUpdatedAt);
  return (
    <Card title={t('rules.materials')}>
      <QueryStates query={files}>
        {(all) => (
          <ol className={styles.plain}>
            {data.intake.materials.map((material) => (
              <li key={material.id} className={styles.rule}>
                <div className={styles.ruleHead}>
                  {t('rules.numbered', { number: material.number, name: localized(material.name) })}
                  {!material.isRequired && <Tag>{t('rules.optional')}</Tag>}
                  {material.by === 'examiner' && <Tag>{t('application.byExaminer')}</Tag>}
                  <SourceNote source={material.source} />
                </div>
                {material.hint != null && <p className={styles.quiet}>{localized(material.hint)}</p>}
                <AttachmentList
                  subject={{
                    kind: 'reserve-application',
                    subjectId: data.application.id,
                    part: material.id,
                  }}
                  files={all}
                  canEdit={canAttach && (material.by === 'examiner' ? data.canExamine : data.canEdit)}
                  label={localized(material.name)}
                />
              </li>
            ))}
          </ol>
        )}
      </QueryStates>
    </Card>
  );
}

function Answers({ data }: { data: Application }): ReactElement {
  const localized = useLocalized();
  return (
    <div className={styles.stack}>
      {sectionsOf(data.intake.form).map((section) => (
        <Card key={section.key} title={localized(section.name)}>
          <DetailList
            wide
            items={section.fields.map((field) => ({
              key: field.id,
              label: localized(field.name),
              value: <AnswerText field={field} answer={data.answers[field.id]} />,
            }))}
          />
        </Card>
      ))}
    </div>
  );
}

const tabs = ['form', 'materials', 'precheck', 'opinions', 'difference', 'steps'] as const;

function ApplicationView({ data }: { data: Application }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const canReadEnterprise = useCan(permissions.enterprisesRead);
  const canReadLibrary = useCan(permissions.reserveRead);
  const tab = useTab(tabs);
  const { application } = data;
  const own = data.opinions.find(
    (opinion) => opinion.submission === application.submissions && opinion.stage === 'waiting',
  );
  const isReviewer = useCan(permissions.reserveOpine);
  const hasOpinions = data.opinions.length > 0 || data.canNameReviewers;
  return (
    <>
      <PageHeader
        title={application.enterpriseName}
        crumbs={[
          { label: t('title'), to: '/reserve-library' },
          ...(canReadLibrary
            ? [
                {
                  label: localized(data.libraryName),
                  to: `/reserve-library/libraries/${application.libraryId}?tab=applications`,
                },
              ]
            : []),
        ]}
        lead={
          <>
            {localized(data.libraryName)} · {application.creditCode}{' '}
            {canReadEnterprise && (
              <Link className={styles.inline} to={`/enterprises/${application.enterpriseId}`}>
                {t('member.portrait')}
              </Link>
            )}{' '}
            {application.memberId != null && (
              <Link className={styles.inline} to={`/reserve-library/members/${application.memberId}`}>
                {t('application.member')}
              </Link>
            )}
          </>
        }
        actions={
          <ButtonLink icon="printer" to={`/reserve-library/applications/${application.id}/print`}>
            {t('print.action')}
          </ButtonLink>
        }
      />
      <div className={styles.stack}>
        <Summary data={data} />
        {isReviewer && own !== undefined && application.stage === 'recheck' && <OwnOpinion opinion={own} />}
        <TabLinks
          label={t('application.parts')}
          current={tab}
          tabs={[
            { value: 'form', label: t('application.tabs.form') },
            { value: 'materials', label: t('application.tabs.materials') },
            { value: 'precheck', label: t('application.tabs.precheck') },
            ...(hasOpinions ? [{ value: 'opinions' as const, label: t('application.tabs.opinions') }] : []),
            ...(application.submissions > 0
              ? [{ value: 'difference' as const, label: t('application.tabs.difference') }]
              : []),
            { value: 'steps', label: t('application.tabs.steps'), count: data.steps.length },
          ]}
        />
        {tab === 'form' && (data.canEdit ? <RegistrationForm data={data} /> : <Answers data={data} />)}
        {tab === 'materials' && <Materials data={data} />}
        {tab === 'precheck' && <Precheck data={data} />}
        {tab === 'opinions' && <OpinionsView data={data} />}
        {tab === 'difference' && application.submissions > 0 && <DifferenceView data={data} />}
        {tab === 'steps' && (
          <Card title={t('member.history')}>
            <StepLog steps={data.steps} terms={data.intake.recheck.fields.map((one) => one.name)} />
          </Card>
        )}
      </div>
    </>
  );
}

/** One application: what was filled in, the materials, the check, opinions, differences and history. */
export function ApplicationPage({ id }: { id: string }): ReactElement {
  const query = useApplication(id);
  return <QueryStates query={query}>{(data) => <ApplicationView data={data} />}</QueryStates>;
}
