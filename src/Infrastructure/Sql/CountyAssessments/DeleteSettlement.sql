-- Removes a settlement that a new one replaces. @assessmentId, @unitCode, @indicatorId.
DELETE FROM CountyAssessmentSettlement
WHERE AssessmentId = @assessmentId AND UnitCode = @unitCode AND IndicatorId = @indicatorId;
