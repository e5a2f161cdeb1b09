-- Adds the empty report of a unit. @assessmentId; @unitCode: six-digit division code.
INSERT INTO CountyAssessmentReport (AssessmentId, UnitCode, Version)
VALUES (@assessmentId, @unitCode, 1);
