-- One page of editions. @programme: null for any; @first, @last: rows from 1, inclusive. Order: newest first, then id.
WITH matching AS (
    SELECT e.Id, e.DraftId, e.Programme, e.ListYear, e.Number, e.EditionNumber, e.AsOf, e.ModelId, e.PolicyVersion, e.PolicyHash, e.Title,
    e.PublishedBy, e.PublishedAt, e.InputsHash, e.ContentHash, e.TopCount, e.ReserveCount,
        ROW_NUMBER() OVER (ORDER BY e.PublishedAt DESC, e.Id DESC) AS RowNumber
    FROM RankingEdition e
    WHERE (@programme IS NULL OR e.Programme = @programme)
)
SELECT Id, DraftId, Programme, ListYear, Number, EditionNumber, AsOf, ModelId, PolicyVersion, PolicyHash, Title,
    PublishedBy, PublishedAt, InputsHash, ContentHash, TopCount, ReserveCount
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
