-- Removals from an edition in force, without scope: who stands on a published list is public. DecidedAt: instant, UTC. Order: decision, enterprise.
SELECT r.EnterpriseId, e.EditionNumber, r.Cause, r.Clause, r.Decision, r.DecidedAt
FROM RankingRemoval r
JOIN RankingEdition e ON e.Id = r.EditionId
WHERE r.EditionId = @editionId AND r.Stage = 'Removed'
ORDER BY r.DecidedAt, r.EnterpriseId;
