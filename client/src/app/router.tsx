import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

import { permissions } from '@/shared/permissions/permissions';
import { UnsavedGuard } from '@/shared/ui/unsaved-guard';

import { loadWords } from './i18n';
import type { RouteHandle } from './route-handle';

/** A page loaded with its words in parallel, on first visit. */
function page(
  load: () => Promise<{ default: ComponentType }>,
  ...namespaces: string[]
): NonNullable<RouteObject['lazy']> {
  return async () => {
    const [module] = await Promise.all([load(), loadWords(...namespaces)]);
    return { Component: module.default };
  };
}

function handle(value: RouteHandle): RouteHandle {
  return value;
}

/** Every page but the sign-in page; the application's router asks for them with the first address that is not its own. */
export const routes: RouteObject[] = [
  {
    Component: UnsavedGuard,
    children: [
      {
        lazy: async () => {
          const [module] = await Promise.all([import('./shell/public-layout'), loadWords('api')]);
          return { Component: module.PublicLayout };
        },
        children: [
          {
            path: '/public/rankings/:editionNumber?',
            lazy: page(() => import('./routes/public/rankings'), 'rankings'),
          },
          { path: '/activate', lazy: page(() => import('./routes/account/activate'), 'accounts') },
          { path: '/set-up', lazy: page(() => import('./routes/account/set-up'), 'accounts') },
          {
            path: '/public/self-check',
            lazy: page(() => import('./routes/public/self-check'), 'eligibility'),
          },
        ],
      },
      {
        lazy: async () => {
          const [module] = await Promise.all([
            import('./shell/signed-in-layout'),
            loadWords('identity', 'app'),
          ]);
          return { Component: module.SignedInLayout };
        },
        children: [
          {
            lazy: async () => ({ ErrorBoundary: (await import('./routes/failure')).default }),
            children: [
              {
                path: '/',
                handle: handle({ help: 'cockpit' }),
                lazy: page(
                  () => import('./routes/cockpit/home'),
                  'cockpit',
                  'enterprises',
                  'search',
                  'notifications',
                ),
              },
              {
                path: '/wall',
                handle: handle({ permission: permissions.cockpitRead, bare: true, help: 'cockpit' }),
                lazy: page(() => import('./routes/cockpit/wall'), 'cockpit', 'enterprises'),
              },
              {
                path: '/due',
                handle: handle({ permission: permissions.cockpitRead, help: 'due' }),
                lazy: page(() => import('./routes/cockpit/due'), 'cockpit'),
              },
              {
                path: '/brief',
                handle: handle({ permission: permissions.cockpitRead, help: 'cockpit' }),
                lazy: page(() => import('./routes/cockpit/brief'), 'cockpit', 'enterprises'),
              },
              {
                path: '/targets/:programme/:targetId',
                handle: handle({ permission: permissions.cockpitRead, help: 'targets' }),
                lazy: page(() => import('./routes/cockpit/target'), 'cockpit'),
              },
              {
                path: '/enterprises',
                handle: handle({ permission: permissions.enterprisesRead, help: 'enterprises' }),
                children: [
                  { index: true, lazy: page(() => import('./routes/enterprises/list'), 'enterprises') },
                  {
                    path: 'new',
                    handle: handle({ permission: permissions.enterprisesWrite, help: 'enterprise-entry' }),
                    lazy: page(() => import('./routes/enterprises/new'), 'enterprises'),
                  },
                  {
                    path: 'suppliers',
                    handle: handle({ permission: permissions.enterprisesSettle, help: 'suppliers' }),
                    lazy: page(() => import('./routes/enterprises/suppliers'), 'enterprises'),
                  },
                  {
                    path: 'contradictions',
                    handle: handle({ permission: permissions.enterprisesWrite, help: 'suppliers' }),
                    lazy: page(() => import('./routes/enterprises/contradictions'), 'enterprises'),
                  },
                  {
                    path: 'duplicates',
                    handle: handle({ permission: permissions.enterprisesWrite, help: 'duplicates' }),
                    lazy: page(() => import('./routes/enterprises/duplicates'), 'enterprises'),
                  },
                  {
                    path: ':id/merge/:absorbedId',
                    handle: handle({ permission: permissions.enterprisesMerge, help: 'duplicates' }),
                    lazy: page(() => import('./routes/enterprises/merge'), 'enterprises'),
                  },
                  {
                    path: ':id',
                    handle: handle({ help: 'portrait' }),
                    lazy: page(
                      () => import('./routes/enterprises/detail'),
                      'enterprises',
                      'eligibility',
                      'contacts',
                    ),
                  },
                  {
                    path: ':id/what-if',
                    handle: handle({ permission: permissions.eligibilityRead, help: 'what-if' }),
                    lazy: page(() => import('./routes/enterprises/what-if'), 'enterprises', 'eligibility'),
                  },
                  {
                    path: ':id/edit',
                    handle: handle({ permission: permissions.enterprisesWrite, help: 'enterprise-entry' }),
                    lazy: page(() => import('./routes/enterprises/edit'), 'enterprises'),
                  },
                  {
                    path: ':id/figures',
                    handle: handle({ permission: permissions.enterprisesSupply, help: 'enterprise-entry' }),
                    lazy: page(() => import('./routes/enterprises/figures'), 'enterprises'),
                  },
                ],
              },
              {
                path: '/eligibility',
                handle: handle({ permission: permissions.eligibilityRead, help: 'screening' }),
                children: [
                  {
                    index: true,
                    lazy: page(() => import('./routes/eligibility/screening'), 'eligibility', 'jobs'),
                  },
                  {
                    path: 'verdicts',
                    lazy: page(() => import('./routes/eligibility/verdicts'), 'eligibility'),
                  },
                  {
                    path: 'enterprises',
                    lazy: page(() => import('./routes/eligibility/enterprises'), 'eligibility'),
                  },
                  {
                    path: 'rules',
                    handle: handle({ help: 'rules' }),
                    lazy: page(() => import('./routes/eligibility/rules'), 'eligibility'),
                  },
                  {
                    path: 'impact/compare',
                    handle: handle({ help: 'what-if' }),
                    lazy: page(() => import('./routes/eligibility/compare'), 'eligibility'),
                  },
                  {
                    path: 'impact',
                    handle: handle({ help: 'what-if' }),
                    lazy: page(() => import('./routes/eligibility/impact'), 'eligibility'),
                  },
                ],
              },
              {
                path: '/rankings',
                handle: handle({ permission: permissions.rankingsRead, help: 'rankings' }),
                children: [
                  { index: true, lazy: page(() => import('./routes/rankings/overview'), 'rankings') },
                  {
                    path: 'backtests',
                    handle: handle({ permission: permissions.rankingsDraft, help: 'backtests' }),
                    children: [
                      {
                        index: true,
                        lazy: page(() => import('./routes/rankings/backtests'), 'rankings', 'jobs'),
                      },
                      { path: ':id', lazy: page(() => import('./routes/rankings/backtest'), 'rankings') },
                    ],
                  },
                  {
                    path: 'drafts/:id',
                    lazy: page(() => import('./routes/rankings/draft'), 'rankings', 'jobs'),
                  },
                  {
                    path: 'drafts/:id/compare',
                    lazy: page(() => import('./routes/rankings/compare-draft'), 'rankings'),
                  },
                  {
                    path: 'editions/:id/compare',
                    lazy: page(() => import('./routes/rankings/compare-edition'), 'rankings'),
                  },
                  { path: 'editions/:id', lazy: page(() => import('./routes/rankings/edition'), 'rankings') },
                  {
                    path: 'editions/:id/print',
                    lazy: page(() => import('./routes/rankings/print'), 'rankings'),
                  },
                ],
              },
              {
                path: '/reviews/*',
                handle: handle({ permission: permissions.rankingsReview, help: 'reviews' }),
                lazy: page(() => import('./routes/reviews'), 'rankings'),
              },
              {
                path: '/campaigns/*',
                handle: handle({ permission: permissions.rankingsCampaigns, help: 'campaigns' }),
                lazy: page(() => import('./routes/campaigns'), 'rankings', 'eligibility'),
              },
              {
                path: '/reserve-library/*',
                handle: handle({ permission: permissions.reserveApplications, help: 'reserve-library' }),
                lazy: page(() => import('./routes/reserve-library'), 'reserve-library', 'eligibility'),
              },
              {
                path: '/county-assessments',
                handle: handle({ permission: permissions.countyAssessmentsRead, help: 'assessments' }),
                children: [
                  {
                    index: true,
                    lazy: page(() => import('./routes/county-assessments/list'), 'county-assessments'),
                  },
                  {
                    path: 'activities',
                    handle: handle({ help: 'county-records' }),
                    lazy: page(() => import('./routes/county-assessments/activities'), 'county-assessments'),
                  },
                  {
                    path: ':id',
                    lazy: page(() => import('./routes/county-assessments/assessment'), 'county-assessments'),
                  },
                  {
                    path: ':id/print',
                    lazy: page(() => import('./routes/county-assessments/print'), 'county-assessments'),
                  },
                  {
                    path: ':id/units/:unitCode',
                    lazy: page(() => import('./routes/county-assessments/unit'), 'county-assessments'),
                  },
                ],
              },
              {
                path: '/imports',
                handle: handle({ permission: permissions.importsRun, help: 'imports' }),
                children: [
                  { index: true, lazy: page(() => import('./routes/imports/history'), 'imports') },
                  { path: 'new', lazy: page(() => import('./routes/imports/new'), 'imports') },
                  { path: 'uploads/:id', lazy: page(() => import('./routes/imports/upload'), 'imports') },
                  { path: ':id', lazy: page(() => import('./routes/imports/report'), 'imports') },
                ],
              },
              {
                path: '/notifications',
                handle: handle({ permission: permissions.notificationsOwn, help: 'notifications' }),
                lazy: page(() => import('./routes/notifications/list'), 'notifications'),
              },
              {
                path: '/search',
                handle: handle({ help: 'search' }),
                lazy: page(() => import('./routes/search'), 'search'),
              },
              { path: '/help/*', lazy: page(() => import('./routes/help'), 'help') },
              {
                path: '/account',
                handle: handle({ help: 'account' }),
                lazy: page(() => import('./routes/account/mine'), 'accounts'),
              },
              {
                path: '/accounts',
                handle: handle({ permission: permissions.identityRead, help: 'accounts' }),
                lazy: page(() => import('./routes/accounts/list'), 'accounts'),
              },
              {
                path: '/audit',
                handle: handle({ permission: permissions.auditRead, help: 'audit' }),
                lazy: page(() => import('./routes/audit/trail'), 'audit'),
              },
              { path: '*', lazy: page(() => import('./routes/not-found')) },
            ],
          },
        ],
      },
    ],
  },
];
