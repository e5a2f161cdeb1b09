-- One page of the verdicts on a board. @standards, @outcome: numbers of the answer, or null; @missing: LIKE pattern of a metric between commas, escaped
-- by \, or null; @mostGapPpm: widest gap wanted, or null; @outcomeAfter: 2 for those that came to meet the
-- board since the screening before, 0 for those that no longer do, or null; @countyCode, @cityPrefix (LIKE pattern): null for any; @first, @last: rows from 1, inclusive.
-- Order: met first, then undecided, then by gap, then id. TotalCount counts every matching row.
WITH matching AS (
    SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, v.Route, v.Standards, v.Requirements, v.Outcome, v.NearestRule, v.GapPpm, v.MissingSet,
        ROW_NUMBER() OVER (ORDER BY v.Standards DESC, v.Outcome DESC, CASE WHEN v.GapPpm IS NULL THEN 1 ELSE 0 END, v.GapPpm, e.Id) AS RowNumber,
        COUNT(*) OVER () AS TotalCount
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
      AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
)
SELECT o.Id, o.Name, o.CreditCode, o.CountyCode, o.Route, o.Standards, o.Requirements, o.Outcome, o.NearestRule, o.GapPpm,
    COALESCE(s.Names, '') AS Missing, o.TotalCount
FROM matching o
LEFT JOIN ScreeningMissing s ON s.Id = o.MissingSet
WHERE o.RowNumber BETWEEN @first AND @last
ORDER BY o.RowNumber;
