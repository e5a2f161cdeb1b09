-- One page of drafts. @programme: null for any; @first, @last: rows from 1, inclusive. Order: newest first, then id.
WITH matching AS (
    SELECT d.Id, d.Programme, d.ListYear, d.AsOf, d.Title, d.DrawnUpBy, d.DrawnUpAt, d.UnusedIndicators,
        d.CandidateCount, d.RankedCount, d.PriorityCount, d.TopCount, d.ReserveCount, d.EditionId, d.Version, d.Stage, d.CampaignId, e.EditionNumber,
        ROW_NUMBER() OVER (ORDER BY d.DrawnUpAt DESC, d.Id DESC) AS RowNumber
    FROM RankingDraft d
    LEFT JOIN RankingEdition e ON e.DraftId = d.Id
    WHERE (@programme IS NULL OR d.Programme = @programme)
)
SELECT Id, Programme, ListYear, AsOf, Title, DrawnUpBy, DrawnUpAt, UnusedIndicators,
    CandidateCount, RankedCount, PriorityCount, TopCount, ReserveCount, EditionId, Version, Stage, CampaignId, EditionNumber
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
