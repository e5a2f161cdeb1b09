-- Days of the finished screenings before and after one; null where there is none. @asOf: its day.
SELECT
    (SELECT MAX(p.AsOf) FROM Screening p WHERE p.AsOf < @asOf AND p.FinishedAt IS NOT NULL) AS PreviousOn,
    (SELECT MIN(n.AsOf) FROM Screening n WHERE n.AsOf > @asOf AND n.FinishedAt IS NOT NULL) AS NextOn;
