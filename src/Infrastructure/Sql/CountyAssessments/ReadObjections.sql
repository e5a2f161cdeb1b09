-- Objections to an assessment's result. @id; @countyScope: a county's own, null for no restriction. Order: oldest first, then id.
SELECT o.Id, o.AssessmentId, o.UnitCode, o.IndicatorId, o.Objection, o.RaisedAt, o.RaisedById, o.RaisedByName, o.IsUpheld, o.Answer, o.AnsweredAt,
    o.AnsweredById, o.AnsweredByName
FROM CountyAssessmentObjection o
WHERE o.AssessmentId = @id
  AND (@countyScope IS NULL OR o.UnitCode = @countyScope)
ORDER BY o.RaisedAt, o.Id;
