-- One case; no row when absent. DecidedAt: instant, UTC.
SELECT r.Id, r.EditionId, r.EnterpriseId, r.EnterpriseName, r.RankNumber, r.Cause, r.Clause, r.Evidence, r.Stage, r.FoundOn,
    r.Decision, r.DecidedAt, r.DecidedById, r.DecidedByName, r.Version
FROM RankingRemoval r
WHERE r.Id = @caseId;
