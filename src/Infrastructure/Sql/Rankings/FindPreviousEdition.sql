-- The edition of a programme just before another one, by year and number; no row when that is the first.
SELECT e.Id, e.DraftId, e.Programme, e.ListYear, e.Number, e.EditionNumber, e.AsOf, e.ModelId, e.PolicyVersion, e.PolicyHash, e.Title,
    e.PublishedBy, e.PublishedAt, e.InputsHash, e.ContentHash, e.TopCount, e.ReserveCount
FROM RankingEdition e
WHERE e.Programme = @programme AND (e.ListYear < @listYear OR (e.ListYear = @listYear AND e.Number < @number))
  AND NOT EXISTS (SELECT 1 FROM RankingEdition n
    WHERE n.Programme = @programme AND (n.ListYear < @listYear OR (n.ListYear = @listYear AND n.Number < @number))
      AND (n.ListYear > e.ListYear OR (n.ListYear = e.ListYear AND n.Number > e.Number)));
