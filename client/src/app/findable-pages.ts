import titles from 'virtual:help-titles';
import readings from 'virtual:page-readings';

import { matches } from '@/features/search/targets';
import type { Named } from '@/features/search/targets';
import { permissions } from '@/shared/permissions/permissions';

import { navigation } from './navigation';

export interface FindablePage {
  path: string;
  labelKey: string;
  /** Absent for pages everybody may open. */
  permission?: string;
}

/** Pages the search finds besides the entries of the navigation; their names stand under `pages` in the words of the frame. */
const further: FindablePage[] = [
  { path: '/', labelKey: 'nav.home' },
  { path: '/wall', labelKey: 'pages.wall', permission: permissions.cockpitRead },
  { path: '/due', labelKey: 'pages.due', permission: permissions.cockpitRead },
  { path: '/brief', labelKey: 'pages.brief', permission: permissions.cockpitRead },
  { path: '/enterprises/new', labelKey: 'pages.enterpriseNew', permission: permissions.enterprisesWrite },
  { path: '/imports/new', labelKey: 'pages.importNew', permission: permissions.importsRun },
  { path: '/eligibility/rules', labelKey: 'pages.rules', permission: permissions.eligibilityRead },
  { path: '/eligibility/impact', labelKey: 'pages.impact', permission: permissions.eligibilityRead },
  { path: '/eligibility/verdicts', labelKey: 'pages.verdicts', permission: permissions.eligibilityRead },
  { path: '/rankings?tab=drafts', labelKey: 'pages.drafts', permission: permissions.rankingsDraft },
  {
    path: '/county-assessments/activities',
    labelKey: 'pages.activities',
    permission: permissions.countyAssessmentsRead,
  },
  { path: '/help', labelKey: 'pages.help' },
  { path: '/help/clauses', labelKey: 'pages.clauses' },
  { path: '/search', labelKey: 'pages.search' },
  { path: '/account', labelKey: 'pages.account' },
  { path: '/public/rankings', labelKey: 'pages.publicRankings' },
  { path: '/public/self-check', labelKey: 'pages.selfCheck' },
];

/** Every page that is found by name. */
export const findablePages: readonly FindablePage[] = [
  ...navigation.flatMap((group) => group.items),
  ...further,
];

/** The pages whose name the text finds, among those the caller may open. */
export function findPages(text: string, held: readonly string[]): (FindablePage & { name: Named })[] {
  return findablePages.flatMap((page) => {
    const name = readings[page.labelKey];
    const isOpen = page.permission === undefined || held.includes(page.permission);
    return isOpen && name !== undefined && matches(text, name) ? [{ ...page, name }] : [];
  });
}

/** The help topics whose title the text finds. */
export function findHelp(text: string): { path: string; name: Named }[] {
  return titles.flatMap((one) => (matches(text, one) ? [{ path: `/help/${one.id}`, name: one }] : []));
}
