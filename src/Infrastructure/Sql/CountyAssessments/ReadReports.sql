-- Reports of an assessment. @id; @countyScope: null for no restriction. Order: unit code.
SELECT r.UnitCode, r.Version, r.ReportedAt, r.ReportedById, r.ReportedByName, r.Stage, r.SubmittedAt, r.SubmittedById, r.SubmittedByName
FROM CountyAssessmentReport r
WHERE r.AssessmentId = @id
  AND (@countyScope IS NULL OR r.UnitCode = @countyScope)
ORDER BY r.UnitCode;
