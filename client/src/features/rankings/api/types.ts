import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type Draft = Schemas['RankingDraftResponse'];
export type DraftSummary = Schemas['RankingDraftSummary'];
export type DraftPage = Schemas['RankingDraftSummaryPagedList'];
export type Edition = Schemas['RankingEditionResponse'];
export type EditionSummary = Schemas['RankingEditionSummary'];
export type EditionPage = Schemas['RankingEditionSummaryPagedList'];
export type EditionDifference = Schemas['EditionDifferenceResponse'];
export type EditionChange = Schemas['EditionChange'];
export type ChangeKind = Schemas['EditionChangeKind'];
export type Entry = Schemas['RankingEntryResponse'];
export type EntryPage = Schemas['RankingEntryResponsePagedList'];
export type Outcome = Schemas['RankingOutcome'];
export type CandidateScore = Schemas['CandidateScoreResponse'];
export type Adjustment = Schemas['RankingAdjustmentResponse'];
export type AdjustmentKind = Schemas['AdjustmentKind'];
export type Model = Schemas['RankingModelResponse'];
export type PublicEdition = Schemas['PublicEdition'];
export type PublicEditionPage = Schemas['PublicEditionPagedList'];
export type PublicLists = Schemas['PublicEditionLists'];

/** A draft or an edition, whose candidates are read alike. */
export interface ListReference {
  id: string;
  isEdition: boolean;
}
