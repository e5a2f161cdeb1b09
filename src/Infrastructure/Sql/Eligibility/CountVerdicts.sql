-- Number of verdicts, for a page past the end. Parameters as in ListVerdicts.
SELECT COUNT(*)
FROM ScreenedVerdict v
JOIN Enterprise e ON e.Id = v.EnterpriseId
WHERE v.AsOf = @asOf
  AND v.Board = @board
  AND (@standards IS NULL OR v.Standards = @standards)
  AND (@outcome IS NULL OR v.Outcome = @outcome)
  AND (@missing IS NULL OR v.MissingSet IN (SELECT m.Id FROM ScreeningMissing m WHERE m.Names LIKE @missing ESCAPE '\'))
  AND (@outcomeAfter IS NULL OR EXISTS (
      SELECT 1
      FROM ScreeningChange c
      WHERE c.AsOf = v.AsOf AND c.Board = v.Board AND c.EnterpriseId = v.EnterpriseId
        AND ((@outcomeAfter = 2 AND c.OutcomeAfter = 2) OR (@outcomeAfter = 0 AND c.OutcomeAfter <> 2))))
  AND (@mostGapPpm IS NULL OR v.GapPpm <= @mostGapPpm)
  AND (@countyCode IS NULL OR e.CountyCode = @countyCode)
  AND (@cityPrefix IS NULL OR e.CountyCode LIKE @cityPrefix)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope);
