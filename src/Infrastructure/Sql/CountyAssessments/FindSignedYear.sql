-- How many signed-off assessments of a year a county takes part in. @countyCode; @assessedYear.
SELECT COUNT(*) AS SignedCount
FROM CountyAssessment a
INNER JOIN CountyAssessmentReport r ON r.AssessmentId = a.Id
WHERE a.AssessedYear = @assessedYear
  AND a.Status = 'Published'
  AND r.UnitCode = @countyCode;
