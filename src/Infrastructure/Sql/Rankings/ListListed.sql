-- Enterprises in scope on the lists of a published draft, one row for each edition of the programme that listed them.
-- @countyScope, @enterpriseScope: null for no restriction. PublishedAt: instant, UTC. Order: place, then publication.
SELECT c.EnterpriseId, c.Name, c.RankNumber, f.PublishedAt
FROM RankingCandidate c
JOIN RankingEdition e ON e.DraftId = c.DraftId
JOIN RankingCandidate k ON k.EnterpriseId = c.EnterpriseId AND k.Outcome IN ('Top', 'Reserve')
JOIN RankingEdition f ON f.DraftId = k.DraftId AND f.Programme = @programme
WHERE c.DraftId = @draftId AND c.Outcome IN ('Top', 'Reserve')
  AND (@countyScope IS NULL OR c.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope)
ORDER BY c.Place, c.EnterpriseId, f.PublishedAt;
