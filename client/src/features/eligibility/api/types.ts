import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type Report = Schemas['EligibilityReport'];
export type BoardReport = Schemas['BoardReport'];
export type BoardKind = Schemas['BoardKind'];
export type RuleResult = Schemas['RuleResult'];
export type ConditionResult = Schemas['ConditionResult'];
export type LogicNode = Schemas['LogicNode'];
export type MissingMetric = Schemas['MissingMetric'];
export type Screening = Schemas['LibraryScreening'];
export type ScreenedEnterprise = Schemas['ScreenedEnterprise'];
export type ScreenedPage = Schemas['ScreenedEnterprisePagedList'];
export type Catalogue = Schemas['RuleCatalogue'];
export type Board = Schemas['BoardResponse'];
export type Rule = Schemas['RuleResponse'];
export type RuleVersion = Schemas['RuleVersionResponse'];
export type PreviewRequest = Schemas['EligibilityPreviewRequest'];
export type Preview = Schemas['EligibilityPreview'];
export type Outcome = Schemas['Outcome'];
export type Measure = Schemas['ScreeningMeasure'];
export type NearestBoards = Schemas['NearestBoards'];
export type BoardPath = Schemas['BoardPath'];
export type PathStep = Schemas['PathStepResult'];
