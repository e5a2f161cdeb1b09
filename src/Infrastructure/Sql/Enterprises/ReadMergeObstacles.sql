-- What both enterprises have and only one may have, and drafts the absorbed one is a candidate of. @survivorId, @absorbedId. Order: kind, detail.
SELECT 'milestone' AS ObstacleKind, a.Kind AS Detail
FROM EnterpriseMilestone a
JOIN EnterpriseMilestone s ON s.Kind = a.Kind
WHERE a.EnterpriseId = @absorbedId AND s.EnterpriseId = @survivorId AND a.WithdrawnAt IS NULL AND s.WithdrawnAt IS NULL
UNION ALL
SELECT 'place', a.LibraryId
FROM ReserveMember a
JOIN ReserveMember s ON s.LibraryId = a.LibraryId AND s.LevelId = a.LevelId AND s.LeftKey = a.LeftKey
WHERE a.EnterpriseId = @absorbedId AND s.EnterpriseId = @survivorId
UNION ALL
SELECT 'application', a.LibraryId
FROM ReserveApplication a
JOIN ReserveApplication s ON s.LibraryId = a.LibraryId AND s.OpenKey = a.OpenKey
WHERE a.EnterpriseId = @absorbedId AND s.EnterpriseId = @survivorId
UNION ALL
SELECT 'nomination', c.Title
FROM RankingNomination a
JOIN RankingNomination s ON s.CampaignId = a.CampaignId
JOIN RankingCampaign c ON c.Id = a.CampaignId
WHERE a.EnterpriseId = @absorbedId AND s.EnterpriseId = @survivorId
UNION ALL
SELECT 'correction', a.TargetId
FROM TargetCorrection a
JOIN TargetCorrection s ON s.Programme = a.Programme AND s.TargetId = a.TargetId
WHERE a.EnterpriseId = @absorbedId AND s.EnterpriseId = @survivorId AND a.WithdrawnAt IS NULL AND s.WithdrawnAt IS NULL
UNION ALL
SELECT 'draft', d.Title
FROM RankingCandidate a
JOIN RankingDraft d ON d.Id = a.DraftId
WHERE a.EnterpriseId = @absorbedId AND d.EditionId IS NULL
ORDER BY 1, 2;
