-- Keeps a verdict. Outcomes and route as numbers (see Screening); @GapPpm: share of the threshold in parts per million, rounded up; @MissingSet: see
-- ScreeningMissing.
INSERT INTO ScreenedVerdict (AsOf, Board, EnterpriseId, Route, Standards, Requirements, Outcome, NearestRule, GapPpm, MissingSet)
VALUES (@AsOf, @Board, @EnterpriseId, @Route, @Standards, @Requirements, @Outcome, @NearestRule, @GapPpm, @MissingSet);
