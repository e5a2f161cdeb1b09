import type { DueKind } from './use-due';

const pages: Readonly<Record<DueKind, (id: string) => string>> = {
  reform: (id) => `/reserve-library/members/${id}`,
  recheck: (id) => `/reserve-library/members/${id}`,
  opinions: (id) => `/reserve-library/applications/${id}?tab=opinions`,
  promise: (id) => `/enterprises/${id}`,
  certificate: (id) => `/enterprises/${id}`,
  campaign: (id) => `/campaigns/${id}`,
  assessment: (id) => `/county-assessments/${id}?tab=checking`,
  objections: (id) => `/county-assessments/${id}?tab=objections`,
};

/** Where something that is due is done. */
export function dueAddress(kind: DueKind, id: string): string {
  return pages[kind](id);
}
