-- Adds a figure. @figure: whole number from 0.
INSERT INTO CountyAssessmentFigure (AssessmentId, UnitCode, IndicatorId, Figure)
VALUES (@assessmentId, @unitCode, @indicatorId, @figure);
