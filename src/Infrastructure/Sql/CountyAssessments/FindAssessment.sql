-- One assessment in scope. @id; @countyScope: a county finds the assessments it takes part in, null for no restriction.
SELECT a.Id, a.SchemeId, a.AssessedYear, a.Status, a.Version, a.OpenedAt, a.OpenedById, a.OpenedByName,
    a.SignedOffAt, a.SignedOffById, a.SignedOffByName, a.DocumentHash, a.Stage, a.ObjectionsUntilOn
FROM CountyAssessment a
WHERE a.Id = @id
  AND (@countyScope IS NULL OR EXISTS (
    SELECT 1 FROM CountyAssessmentReport r WHERE r.AssessmentId = a.Id AND r.UnitCode = @countyScope));
