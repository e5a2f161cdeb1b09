-- Takes over a unit's report if it still has the version the change started from. @readVersion: that version; @reportedAt: instant, UTC.
UPDATE CountyAssessmentReport
SET Version = @version, ReportedAt = @reportedAt, ReportedById = @reportedById, ReportedByName = @reportedByName
WHERE AssessmentId = @assessmentId AND UnitCode = @unitCode AND Version = @readVersion;
