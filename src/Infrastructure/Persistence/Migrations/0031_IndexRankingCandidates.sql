-- Finds the lists an enterprise stood on, whatever the draft.
CREATE INDEX IX_RankingCandidate_EnterpriseId ON RankingCandidate (EnterpriseId, Outcome);
