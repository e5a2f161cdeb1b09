-- One page of assessments in scope. @schemeId: null for any; @first, @last: rows from 1, inclusive; @countyScope: null for no restriction.
-- Order: newest year first, then scheme, then id. UnitCount and ReportedCount count units of the assessment, AwaitedCount those in scope
-- that take part and have not submitted.
WITH matching AS (
    SELECT a.Id, a.SchemeId, a.AssessedYear, a.Status, a.Version, a.OpenedAt, a.OpenedById, a.OpenedByName,
        a.SignedOffAt, a.SignedOffById, a.SignedOffByName, a.DocumentHash, a.Stage, a.ObjectionsUntilOn,
        (SELECT COUNT(*) FROM CountyAssessmentReport r WHERE r.AssessmentId = a.Id) AS UnitCount,
        (SELECT COUNT(*) FROM CountyAssessmentReport r WHERE r.AssessmentId = a.Id AND r.ReportedAt IS NOT NULL) AS ReportedCount,
        (SELECT COUNT(*) FROM CountyAssessmentReport r
         WHERE r.AssessmentId = a.Id
           AND r.Stage IN ('Draft', 'SentBack')
           AND (@countyScope IS NULL OR r.UnitCode = @countyScope)
           AND NOT EXISTS (
             SELECT 1 FROM CountyDisqualification d
             WHERE d.SchemeId = a.SchemeId AND d.UnitCode = r.UnitCode AND d.FirstYear <= a.AssessedYear AND d.LastYear >= a.AssessedYear
               AND d.LiftedAt IS NULL)) AS AwaitedCount,
        ROW_NUMBER() OVER (ORDER BY a.AssessedYear DESC, a.SchemeId, a.Id) AS RowNumber,
        COUNT(*) OVER () AS TotalCount
    FROM CountyAssessment a
    WHERE (@schemeId IS NULL OR a.SchemeId = @schemeId)
      AND (@countyScope IS NULL OR EXISTS (
        SELECT 1 FROM CountyAssessmentReport r WHERE r.AssessmentId = a.Id AND r.UnitCode = @countyScope))
)
SELECT Id, SchemeId, AssessedYear, Status, Version, OpenedAt, OpenedById, OpenedByName,
    SignedOffAt, SignedOffById, SignedOffByName, DocumentHash, Stage, ObjectionsUntilOn, UnitCount, ReportedCount, AwaitedCount, TotalCount
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
