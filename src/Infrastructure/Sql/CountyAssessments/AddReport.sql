-- Adds the empty report of a unit. @assessmentId; @unitCode: six-digit division code.
INSERT INTO CountyAssessmentReport (AssessmentId, UnitCode, Version, Stage)
VALUES (@assessmentId, @unitCode, 1, 'Draft');
