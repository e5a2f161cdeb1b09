-- The rules a screening was last begun with; no row when there is none. RulesHash: null when it began before this was noted. @asOf: its day.
SELECT s.RulesHash, s.RulesNumber
FROM Screening s
WHERE s.AsOf = @asOf;
