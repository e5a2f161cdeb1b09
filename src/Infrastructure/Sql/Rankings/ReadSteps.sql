-- Steps of a draft: about the list, and about candidates in scope. @countyScope, @enterpriseScope: null for no restriction. TakenAt: instant, UTC.
-- Order: version.
SELECT s.DraftId, s.VersionNumber, s.ActionName, s.EnterpriseId, s.EnterpriseName, s.Note, s.TakenAt, s.TakenById, s.TakenByName
FROM RankingDraftStep s
LEFT JOIN RankingCandidate c ON c.DraftId = s.DraftId AND c.EnterpriseId = s.EnterpriseId
WHERE s.DraftId = @draftId
  AND (s.EnterpriseId IS NULL OR @countyScope IS NULL OR c.CountyCode = @countyScope)
  AND (s.EnterpriseId IS NULL OR @enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope)
ORDER BY s.VersionNumber;
