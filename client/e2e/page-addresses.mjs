// The address of every page in a product with demo data, by who may open it.
import { openPage, signIn } from './harness.mjs';

const enterprise = '/enterprises/01930000-0000-7000-8000-000000000007';

/** A spreadsheet with a mistake, checked; the stream of its job's events ends with the job. */
async function checkedUpload(page) {
  const table =
    '企业名称,县区,年度,营业收入(万元),备注\n示例年报甲有限公司,平城区,2025,8800,\n示例年报乙有限公司,平城区,2025,一万,\n';
  const file = { name: '示例年报.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  const upload = await (await page.request.post('/api/v1/imports/uploads', { multipart: { file } })).json();
  await page.request.get(`/api/v1/jobs/${upload.check.id}/events`);
  return upload.id;
}

/** Pages the bureau may open, by name. */
export async function pageAddresses(site) {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  const first = async (path) => (await (await page.request.get(path)).json()).items[0].id;
  const assessment = `/county-assessments/${await first('/api/v1/county-assessments')}`;
  const edition = await first('/api/v1/rankings/editions');
  const draft = await first('/api/v1/rankings/drafts');
  const listed = await (
    await page.request.get(`/api/v1/rankings/editions/${edition}/entries?isListed=true`)
  ).json();
  const compared = listed.items
    .slice(0, 4)
    .map((one) => one.enterpriseId)
    .join(',');
  // The demo's backtest is a job that runs once the server has started.
  let backtest;
  while (backtest === undefined)
    backtest = (await (await page.request.get('/api/v1/rankings/backtests')).json())[0]?.id;
  const campaign = (await (await page.request.get('/api/v1/rankings/campaigns')).json())[0].id;
  const nomination = await first(`/api/v1/rankings/campaigns/${campaign}/nominations`);
  const application = await first('/api/v1/reserve-library/applications?stage=recheck');
  const member = await first('/api/v1/reserve-library/members?libraryId=dt-reserve');
  const pair = (await (await page.request.get('/api/v1/enterprises/duplicates')).json()).items[0];
  const upload = await checkedUpload(page);
  await page.context().close();
  return {
    home: '/',
    'home-guangzhou': '/?programme=guangzhou-2022',
    wall: '/wall?programme=datong-2022',
    due: '/due?programme=datong-2022',
    brief: '/brief?programme=datong-2022',
    target: '/targets/datong-2022/DT22-T2',
    enterprises: '/enterprises',
    'enterprises-found': '/enterprises?board=beijing&outcome=unknown&library=dt-reserve',
    enterprise,
    'enterprise-eligibility': `${enterprise}?tab=eligibility`,
    'enterprise-new': '/enterprises/new',
    'enterprise-edit': `${enterprise}/edit`,
    'enterprise-figures': `${enterprise}/figures`,
    'enterprise-facts': `${enterprise}?tab=facts`,
    suppliers: '/enterprises/suppliers',
    contradictions: '/enterprises/contradictions',
    duplicates: '/enterprises/duplicates',
    merge: `/enterprises/${pair.first.id}/merge/${pair.second.id}`,
    screening: '/eligibility',
    screened: '/eligibility/enterprises?board=star&outcome=met',
    rules: '/eligibility/rules',
    'what-if': `${enterprise}/what-if?board=beijing`,
    impact: '/eligibility/impact?thresholds=DT-RES-1~1~9',
    'self-check': '/public/self-check',
    search: '/search?text=考核',
    account: '/account',
    help: '/help',
    refused: '/audit',
    'help-topic': '/help/rankings',
    'help-clauses': '/help/clauses',
    'import-new': '/imports/new',
    'import-upload': `/imports/uploads/${upload}`,
    imports: '/imports',
    notifications: '/notifications',
    rankings: '/rankings',
    edition: `/rankings/editions/${edition}`,
    'edition-current': `/rankings/editions/${edition}?tab=current`,
    'edition-removal': `/rankings/editions/${edition}?tab=removal`,
    'edition-difference': `/rankings/editions/${edition}?tab=difference`,
    'edition-print': `/rankings/editions/${edition}/print`,
    'edition-compare': `/rankings/editions/${edition}/compare?with=${compared}`,
    draft: `/rankings/drafts/${draft}`,
    'draft-candidate': `/rankings/drafts/${draft}?candidate=${compared.split(',')[0]}`,
    'draft-experts': `/rankings/drafts/${draft}?tab=experts`,
    'draft-robustness': `/rankings/drafts/${draft}?tab=robustness`,
    backtests: '/rankings/backtests',
    backtest: `/rankings/backtests/${backtest}`,
    campaigns: '/campaigns',
    campaign: `/campaigns/${campaign}`,
    nomination: `/campaigns/nominations/${nomination}`,
    'reserve-libraries': '/reserve-library',
    'reserve-members': '/reserve-library/libraries/dt-reserve',
    'reserve-findings': '/reserve-library/libraries/dt-reserve?tab=findings',
    'reserve-tracked': '/reserve-library/libraries/gz-tracked',
    'reserve-seeds': '/reserve-library/libraries/zj-golden-seeds',
    'reserve-neeq': '/reserve-library/libraries/zj-neeq-reserve?tab=counties',
    'reserve-counties': '/reserve-library/libraries/dt-reserve?tab=counties',
    'reserve-rules': '/reserve-library/libraries/dt-reserve?tab=rules',
    'reserve-applications': '/reserve-library/libraries/dt-reserve?tab=applications',
    'reserve-application': `/reserve-library/applications/${application}`,
    'reserve-application-materials': `/reserve-library/applications/${application}?tab=materials`,
    'reserve-application-precheck': `/reserve-library/applications/${application}?tab=precheck`,
    'reserve-application-opinions': `/reserve-library/applications/${application}?tab=opinions`,
    'reserve-application-difference': `/reserve-library/applications/${application}?tab=difference`,
    'reserve-application-steps': `/reserve-library/applications/${application}?tab=steps`,
    'reserve-print': `/reserve-library/applications/${application}/print`,
    'reserve-member': `/reserve-library/members/${member}`,
    'public-rankings': '/public/rankings',
    assessments: '/county-assessments',
    'assessment-records': '/county-assessments/activities',
    'assessment-checking': `${assessment}?tab=checking`,
    'assessment-reconciliation': `${assessment}?tab=reconciliation`,
    'assessment-objections': `${assessment}?tab=objections`,
    'assessment-evidence': `${assessment}?tab=evidence`,
    'assessment-figures': `${assessment}?tab=figures`,
    assessment,
    'assessment-what-if': `${assessment}?tab=whatif`,
    'assessment-robustness': `${assessment}?tab=robustness`,
    'assessment-history': `${assessment}?tab=history`,
    'assessment-rules': `${assessment}?tab=rules`,
    'assessment-print': `${assessment}/print`,
    'assessment-unit': `${assessment}/units/140213`,
  };
}

/** Pages the bureau may not open, by who may. */
export const elsewhere = {
  admin: { accounts: '/accounts', 'api-keys': '/accounts?tab=keys' },
  security: { 'accounts-security': '/accounts', 'api-keys-security': '/accounts?tab=keys' },
  auditor: { audit: '/audit', 'audit-filtered': '/audit?action=SignedIn' },
  expert: { reviews: '/reviews', 'home-expert': '/', 'reserve-tasks': '/reserve-library/opinions' },
  enterprise: { 'reserve-mine': '/reserve-library' },
};
