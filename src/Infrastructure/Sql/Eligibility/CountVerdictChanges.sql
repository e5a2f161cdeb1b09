-- By board: enterprises in scope that came to meet it, and those that no longer do. @asOf: day of the screening; @cityPrefix: LIKE pattern, or null. Order: board.
SELECT c.Board,
    SUM(CASE WHEN c.OutcomeAfter = 2 THEN 1 ELSE 0 END) AS Gained,
    SUM(CASE WHEN c.OutcomeBefore = 2 THEN 1 ELSE 0 END) AS Lost
FROM ScreeningChange c
JOIN Enterprise e ON e.Id = c.EnterpriseId
WHERE c.AsOf = @asOf
  AND (@cityPrefix IS NULL OR e.CountyCode LIKE @cityPrefix)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
GROUP BY c.Board
ORDER BY c.Board;
