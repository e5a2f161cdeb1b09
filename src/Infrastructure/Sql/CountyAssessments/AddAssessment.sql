-- Adds an assessment unless its scheme and year exist already (then no row is added). @OpenedAt: instant, UTC.
INSERT INTO CountyAssessment (Id, SchemeId, AssessedYear, Status, Version, OpenedAt, OpenedById, OpenedByName, Stage)
SELECT @Id, @SchemeId, @AssessedYear, @Status, @Version, @OpenedAt, @OpenedById, @OpenedByName, 'Reporting'
WHERE NOT EXISTS (SELECT 1 FROM CountyAssessment a WHERE a.SchemeId = @SchemeId AND a.AssessedYear = @AssessedYear);
