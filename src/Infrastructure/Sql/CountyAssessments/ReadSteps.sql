-- Steps of an assessment: the year's and, for a county, its own. @id; @countyScope: null for no restriction. Order: newest first, then id.
SELECT s.Id, s.AssessmentId, s.UnitCode, s.IndicatorId, s.ActionName, s.Note, s.TakenAt, s.TakenById, s.TakenByName
FROM CountyAssessmentStep s
WHERE s.AssessmentId = @id
  AND (@countyScope IS NULL OR s.UnitCode IS NULL OR s.UnitCode = @countyScope)
ORDER BY s.TakenAt DESC, s.Id DESC;
