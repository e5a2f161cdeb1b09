import type { Notification } from './use-notifications';

const pages: Readonly<Record<string, (id: string) => string>> = {
  'api-key': () => '/accounts?tab=keys',
  'county-assessment': (id) => `/county-assessments/${id}`,
  'ranking-campaign': (id) => `/campaigns/${id}`,
  'ranking-draft': (id) => `/rankings/drafts/${id}`,
  'ranking-edition': (id) => `/rankings/editions/${id}`,
  'ranking-nomination': (id) => `/campaigns/nominations/${id}`,
  'reserve-application': (id) => `/reserve-library/applications/${id}`,
  'reserve-library': (id) => `/reserve-library/libraries/${id}`,
  'reserve-member': (id) => `/reserve-library/members/${id}`,
};

/** The tab of the page on which a kind of notification is answered. */
const tabs: Readonly<Record<string, string>> = {
  'assessment-opened': 'figures',
  'report-accepted': 'checking',
  'report-sent-back': 'checking',
  'report-submitted': 'checking',
  'objection-answered': 'objections',
  'objection-raised': 'objections',
  'objections-invited': 'objections',
  'removals-found': 'removal',
  'reserve-findings': 'findings',
  'reserve-opinion-asked': 'opinions',
  'reserve-opinions-given': 'opinions',
  'reserve-recused': 'opinions',
};

/** Address of the page a notification is about; undefined when there is none. */
export function subjectAddress(notification: Pick<Notification, 'kind' | 'subject'>): string | undefined {
  if (notification.kind === 'sheets-assigned') return '/reviews';
  const [name = '', id = ''] = notification.subject.split('/');
  const address = pages[name]?.(id);
  const tab = tabs[notification.kind];
  return address === undefined || tab === undefined ? address : `${address}?tab=${tab}`;
}
