-- Adds an objection without an answer. @RaisedAt: instant, UTC.
INSERT INTO CountyAssessmentObjection (Id, AssessmentId, UnitCode, IndicatorId, Objection, RaisedAt, RaisedById, RaisedByName)
VALUES (@Id, @AssessmentId, @UnitCode, @IndicatorId, @Objection, @RaisedAt, @RaisedById, @RaisedByName);
