-- Milestones that stand, in scope. @enterpriseId: of one enterprise, null for all; @firstOn, @lastOn: days, inclusive; @countyScope, @enterpriseScope: null for
-- no restriction. Order: day, enterprise, kind.
SELECT m.Id, m.EnterpriseId, e.Name AS EnterpriseName, m.CountyCode, m.Kind, m.HappenedOn, m.Document, m.RecordedAt, m.RecordedById, m.RecordedByName
FROM EnterpriseMilestone m
JOIN Enterprise e ON e.Id = m.EnterpriseId
WHERE m.WithdrawnAt IS NULL
  AND (@enterpriseId IS NULL OR m.EnterpriseId = @enterpriseId)
  AND m.HappenedOn BETWEEN @firstOn AND @lastOn
  AND (@countyScope IS NULL OR m.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR m.EnterpriseId = @enterpriseScope)
ORDER BY m.HappenedOn, e.Name, m.Kind, m.Id;
