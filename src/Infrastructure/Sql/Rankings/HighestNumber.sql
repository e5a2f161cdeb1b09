-- Highest number of a programme's editions of a year; 0 when there is none.
SELECT COALESCE(MAX(e.Number), 0)
FROM RankingEdition e
WHERE e.Programme = @programme AND e.ListYear = @listYear;
