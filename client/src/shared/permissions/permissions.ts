/** Permissions the screens ask for, named as the server names them. */
export const permissions = {
  cockpitRead: 'cockpit.read',
  enterprisesRead: 'enterprises.read',
  enterprisesWrite: 'enterprises.write',
  importsRun: 'imports.run',
  eligibilityRead: 'eligibility.read',
  eligibilityScreen: 'eligibility.screen',
  jobsOwn: 'jobs.own',
  rankingsRead: 'rankings.read',
  rankingsDraft: 'rankings.draft',
  rankingsPublish: 'rankings.publish',
  countyAssessmentsRead: 'county-assessments.read',
  countyAssessmentsReport: 'county-assessments.report',
  countyAssessmentsManage: 'county-assessments.manage',
  attachmentsWrite: 'attachments.write',
} as const;
