import { permissions } from '@/shared/permissions/permissions';
import type { IconName } from '@/shared/ui/icon';

/** One entry of the side navigation; shown to those who hold the permission. */
export interface NavigationItem {
  path: string;
  labelKey: string;
  /** One line on the first page about what is done there. */
  purposeKey: string;
  icon: IconName;
  permission: string;
}

export interface NavigationGroup {
  labelKey: string;
  items: NavigationItem[];
}

export const navigation: NavigationGroup[] = [
  {
    labelKey: 'nav.groups.enterprises',
    items: [
      {
        path: '/enterprises',
        labelKey: 'nav.enterprises',
        purposeKey: 'purpose.enterprises',
        icon: 'building',
        permission: permissions.enterprisesRead,
      },
      {
        path: '/eligibility',
        labelKey: 'nav.eligibility',
        purposeKey: 'purpose.eligibility',
        icon: 'gauge',
        permission: permissions.eligibilityRead,
      },
      {
        path: '/reserve-library',
        labelKey: 'nav.reserveLibrary',
        purposeKey: 'purpose.reserveLibrary',
        icon: 'table',
        permission: permissions.reserveApplications,
      },
      {
        path: '/imports',
        labelKey: 'nav.imports',
        purposeKey: 'purpose.imports',
        icon: 'upload',
        permission: permissions.importsRun,
      },
    ],
  },
  {
    labelKey: 'nav.groups.steering',
    items: [
      {
        path: '/rankings',
        labelKey: 'nav.rankings',
        purposeKey: 'purpose.rankings',
        icon: 'medal',
        permission: permissions.rankingsRead,
      },
      {
        path: '/campaigns',
        labelKey: 'nav.campaigns',
        purposeKey: 'purpose.campaigns',
        icon: 'inbox',
        permission: permissions.rankingsCampaigns,
      },
      {
        path: '/reviews',
        labelKey: 'nav.reviews',
        purposeKey: 'purpose.reviews',
        icon: 'edit',
        permission: permissions.rankingsReview,
      },
      {
        path: '/county-assessments',
        labelKey: 'nav.countyAssessments',
        purposeKey: 'purpose.countyAssessments',
        icon: 'scale',
        permission: permissions.countyAssessmentsRead,
      },
    ],
  },
  {
    labelKey: 'nav.groups.administration',
    items: [
      {
        path: '/accounts',
        labelKey: 'nav.accounts',
        purposeKey: 'purpose.accounts',
        icon: 'user',
        permission: permissions.identityRead,
      },
      {
        path: '/audit',
        labelKey: 'nav.audit',
        purposeKey: 'purpose.audit',
        icon: 'list',
        permission: permissions.auditRead,
      },
    ],
  },
];
