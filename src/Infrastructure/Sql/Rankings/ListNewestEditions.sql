-- The newest edition of each programme, by year and number. Order: programme.
SELECT e.Id, e.DraftId, e.Programme, e.ListYear, e.Number, e.EditionNumber, e.AsOf, e.ModelId, e.PolicyVersion, e.PolicyHash, e.Title,
    e.PublishedBy, e.PublishedAt, e.InputsHash, e.ContentHash, e.TopCount, e.ReserveCount
FROM RankingEdition e
WHERE NOT EXISTS (SELECT 1 FROM RankingEdition n
    WHERE n.Programme = e.Programme AND (n.ListYear > e.ListYear OR (n.ListYear = e.ListYear AND n.Number > e.Number)))
ORDER BY e.Programme;
