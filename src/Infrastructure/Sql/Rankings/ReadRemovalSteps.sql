-- Steps of the cases of an edition about enterprises in scope. @countyScope, @enterpriseScope: null for no restriction. TakenAt: instant, UTC. Order: case, version.
SELECT s.RemovalId, s.VersionNumber, s.ActionName, s.Note, s.TakenAt, s.TakenById, s.TakenByName
FROM RankingRemovalStep s
JOIN RankingRemoval r ON r.Id = s.RemovalId
JOIN RankingEdition e ON e.Id = r.EditionId
JOIN RankingCandidate c ON c.DraftId = e.DraftId AND c.EnterpriseId = r.EnterpriseId
WHERE r.EditionId = @editionId
  AND (@countyScope IS NULL OR c.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope)
ORDER BY s.RemovalId, s.VersionNumber;
