-- Settled differences of an assessment. @id; @countyScope: a county's own, null for no restriction. Order: unit, indicator.
SELECT s.AssessmentId, s.UnitCode, s.IndicatorId, s.ReportedFigure, s.CountedFigure, s.SettledFigure, s.Reason, s.SettledAt, s.SettledById, s.SettledByName
FROM CountyAssessmentSettlement s
WHERE s.AssessmentId = @id
  AND (@countyScope IS NULL OR s.UnitCode = @countyScope)
ORDER BY s.UnitCode, s.IndicatorId;
