import type { components } from '@/api/schema';

export type ListingStage = components['schemas']['ListingStage'];

/** The stages on the road to listing, in their order. */
export const stages: readonly ListingStage[] = [
  'cultivation',
  'shareReform',
  'tutoringFiled',
  'tutoringAccepted',
  'applicationAccepted',
  'inquiry',
  'listingCommittee',
  'registration',
  'listed',
];

/** Section letters of GB/T 4754-2017. */
export const industrySections: readonly string[] = 'ABCDEFGHIJKLMNOPQRST'.split('');

export const companyForms: readonly components['schemas']['CompanyForm'][] = [
  'limited',
  'jointStock',
  'other',
];
