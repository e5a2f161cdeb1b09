-- Removes a unit's figures before the new ones are written; what they were stands in the audit trail. @assessmentId; @unitCode.
DELETE FROM CountyAssessmentFigure
WHERE AssessmentId = @assessmentId AND UnitCode = @unitCode;
