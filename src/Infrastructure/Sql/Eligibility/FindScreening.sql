-- One screening without its rows; 1 when there is one. @asOf: the day asked about.
SELECT COUNT(*)
FROM Screening s
WHERE s.AsOf = @asOf;
