-- The latest finished screening with the one it was compared with; no row when there is none.
SELECT s.AsOf, s.PreviousOn, s.FinishedAt
FROM Screening s
WHERE s.AsOf = (SELECT MAX(m.AsOf) FROM Screening m WHERE m.FinishedAt IS NOT NULL);
