-- Notes a step that was taken. @TakenAt: instant, UTC.
INSERT INTO CountyAssessmentStep (Id, AssessmentId, UnitCode, IndicatorId, ActionName, Note, TakenAt, TakenById, TakenByName)
VALUES (@Id, @AssessmentId, @UnitCode, @IndicatorId, @ActionName, @Note, @TakenAt, @TakenById, @TakenByName);
