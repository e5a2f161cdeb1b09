-- One draft; no row when absent. EditionNumber is null while it is a draft.
SELECT d.Id, d.Programme, d.ListYear, d.AsOf, d.Title, d.DrawnUpBy, d.DrawnUpAt, d.UnusedIndicators,
    d.CandidateCount, d.RankedCount, d.PriorityCount, d.TopCount, d.ReserveCount, d.EditionId, d.Version, d.Stage, d.CampaignId, e.EditionNumber
FROM RankingDraft d
LEFT JOIN RankingEdition e ON e.DraftId = d.Id
WHERE d.Id = @draftId;
