-- Enterprises by the verdicts of the latest finished screening on a board. @board; @outcome, @mostGapPpm, @missing (LIKE pattern of a metric between commas): null for any.
SELECT v.EnterpriseId
FROM ScreenedVerdict v
WHERE v.AsOf = (SELECT MAX(m.AsOf) FROM Screening m WHERE m.FinishedAt IS NOT NULL)
  AND v.Board = @board
  AND (@outcome IS NULL OR v.Outcome = @outcome)
  AND (@mostGapPpm IS NULL OR v.GapPpm <= @mostGapPpm)
  AND (@missing IS NULL OR v.MissingSet IN (SELECT n.Id FROM ScreeningMissing n WHERE n.Names LIKE @missing ESCAPE '\'));
