-- Cases of an edition about enterprises in scope. @countyScope, @enterpriseScope: null for no restriction. DecidedAt: instant, UTC. Order: rank, enterprise; the reader puts the causes into the order of the clause.
SELECT r.Id, r.EditionId, r.EnterpriseId, r.EnterpriseName, r.RankNumber, r.Cause, r.Clause, r.Evidence, r.Stage, r.FoundOn,
    r.Decision, r.DecidedAt, r.DecidedById, r.DecidedByName, r.Version
FROM RankingRemoval r
JOIN RankingEdition e ON e.Id = r.EditionId
JOIN RankingCandidate c ON c.DraftId = e.DraftId AND c.EnterpriseId = r.EnterpriseId
WHERE r.EditionId = @editionId
  AND (@countyScope IS NULL OR c.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope)
ORDER BY r.RankNumber, r.EnterpriseId;
