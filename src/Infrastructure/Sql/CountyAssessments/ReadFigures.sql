-- Known figures of an assessment. @id; @countyScope: null for no restriction. Order: unit code, indicator.
SELECT f.UnitCode, f.IndicatorId, f.Figure
FROM CountyAssessmentFigure f
WHERE f.AssessmentId = @id
  AND (@countyScope IS NULL OR f.UnitCode = @countyScope)
ORDER BY f.UnitCode, f.IndicatorId;
