-- One edition by id or by number; the other parameter is null. No row when absent.
SELECT e.Id, e.DraftId, e.Programme, e.ListYear, e.Number, e.EditionNumber, e.AsOf, e.ModelId, e.PolicyVersion, e.PolicyHash, e.Title,
    e.PublishedBy, e.PublishedAt, e.InputsHash, e.ContentHash, e.TopCount, e.ReserveCount
FROM RankingEdition e
WHERE e.Id = @editionId OR e.EditionNumber = @editionNumber;
