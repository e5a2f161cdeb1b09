-- Removals in force from any edition of a programme, of enterprises no later edition lists; without scope: for drawing up the next list.
-- DecidedAt: instant, UTC. Order: decision, newest first, then enterprise.
SELECT r.EnterpriseId, e.EditionNumber, r.Cause, r.Clause, r.Decision, r.DecidedAt
FROM RankingRemoval r
JOIN RankingEdition e ON e.Id = r.EditionId
WHERE e.Programme = @programme AND r.Stage = 'Removed'
  AND NOT EXISTS (SELECT 1 FROM RankingEdition n
    JOIN RankingCandidate c ON c.DraftId = n.DraftId AND c.EnterpriseId = r.EnterpriseId AND c.Outcome IN ('Top', 'Reserve')
    WHERE n.Programme = e.Programme AND (n.ListYear > e.ListYear OR (n.ListYear = e.ListYear AND n.Number > e.Number)))
ORDER BY r.DecidedAt DESC, r.EnterpriseId;
