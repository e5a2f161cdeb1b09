import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type Assessment = Schemas['AssessmentResponse'];
export type AssessmentSummary = Schemas['AssessmentSummary'];
export type AssessedUnit = Schemas['AssessedUnitResponse'];
export type Indicator = Schemas['AssessmentIndicatorResponse'];
export type Scheme = Schemas['AssessmentSchemeResponse'];
export type UnitExplanation = Schemas['UnitExplanation'];
export type History = Schemas['AssessmentHistory'];
export type Preview = Schemas['AssessmentPreview'];
export type Verification = Schemas['AssessmentVerification'];

/** A figure: a whole number, null while nobody knows it. */
export type Figure = number | null;
