// Every page at three sizes, in both languages and themes: it answers, has no accessibility fault, does not scroll sideways, leaves
// no text untranslated, and is kept as a picture.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';
import { elsewhere, pageAddresses } from './page-addresses.mjs';

const views = [
  { name: 'desk', width: 1440, height: 900, locale: 'zh-CN', theme: 'light' },
  { name: 'wall', width: 1920, height: 1080, locale: 'en', theme: 'dark' },
  { name: 'phone', width: 390, height: 844, locale: 'zh-CN', theme: 'dark' },
  { name: 'phone-en', width: 390, height: 844, locale: 'en', theme: 'light' },
];

let site;
let addresses;
before(async () => {
  site = await start({ enterprises: 300 });
  addresses = await pageAddresses(site);
});
after(() => site?.close());

/** A spreadsheet with a mistake, checked; the stream of its job's events ends with the job. */
async function checkedUpload(page) {
  const table =
    '企业名称,县区,年度,营业收入(万元),备注\n示例年报甲有限公司,平城区,2025,8800,\n示例年报乙有限公司,平城区,2025,一万,\n';
  const file = { name: '示例年报.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  const upload = await (await page.request.post('/api/v1/imports/uploads', { multipart: { file } })).json();
  await page.request.get(`/api/v1/jobs/${upload.check.id}/events`);
  return upload.id;
}

async function pageAddresses() {
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
const elsewhere = {
  admin: { accounts: '/accounts', 'api-keys': '/accounts?tab=keys' },
  security: { 'accounts-security': '/accounts', 'api-keys-security': '/accounts?tab=keys' },
  auditor: { audit: '/audit', 'audit-filtered': '/audit?action=SignedIn' },
  expert: { reviews: '/reviews', 'home-expert': '/', 'reserve-tasks': '/reserve-library/opinions' },
  enterprise: { 'reserve-mine': '/reserve-library' },
};

for (const view of views) {
  test(`every page as ${view.name}: ${view.width} × ${view.height}, ${view.locale}, ${view.theme}`, async () => {
    const faults = [];
    for (const [user, pages] of Object.entries({ bureau: addresses, ...elsewhere })) {
      const page = await openPage(site, view);
      await signIn(page, user);
      await page.locator(`html[lang="${view.locale}"]`).waitFor();
      for (const [name, address] of Object.entries(pages)) {
        await page.goto(address);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await picture(page, `${view.name}-${name}`);
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (sideways > 1) {
          faults.push(`${name}: scrolls sideways by ${sideways} px`);
        }
        // On a phone nothing but tabs and sheets of paper hides at the side.
        if (view.width < 640) {
          const hidden = await page.evaluate(() =>
            [...document.querySelectorAll('main *')]
              .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
              .filter((one) => one.scrollWidth > one.clientWidth + 1)
              .filter((one) => one.tagName !== 'NAV' && !one.matches('[role="group"]:has(> article)'))
              .map((one) => one.getAttribute('aria-label') ?? one.className),
          );
          faults.push(...hidden.map((one) => `${name}: hides at the side: ${one}`));
        }
        // Pages below the first level say where they lie.
        const trail = page.getByRole('navigation', { name: /^(当前位置|You are here)$/ });
        if (
          new URL(page.url()).pathname.split('/').length > 2 &&
          (await trail.getByRole('link').count()) < 2
        ) {
          const isInFrame = await page.locator('#navigation').count();
          if (isInFrame > 0) faults.push(`${name}: no way above it`);
        }
        // The browser's tab says which page it is, in the language read.
        const product = view.locale === 'en' ? 'Listing Pipeline' : '上市梯队';
        if (!new RegExp(`^.+ · ${product}$`).test(await page.title())) {
          faults.push(`${name}: is called “${await page.title()}” in the browser's tab`);
        }
        const text = await page.locator('body').innerText();
        const missing = text
          .match(/\b[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+){1,3}\b(?!\.)/g)
          ?.filter((word) => !/\.(xlsx|csv|com|cn|json)$/.test(word));
        if (missing) {
          faults.push(`${name}: untranslated ${missing.slice(0, 3).join(', ')}`);
        }
      }
      faults.push(...page.problems.map((problem) => `${user}: ${problem}`));
      await page.context().close();
    }
    assert.deepEqual(faults, []);
  });
}
