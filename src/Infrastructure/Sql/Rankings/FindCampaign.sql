-- One campaign, by @id or by @programme and @listYear; the others null. No row when absent.
SELECT Id, Programme, ListYear, Title, OpensOn, ClosesOn, Stage, OpenedAt, OpenedById, OpenedByName, Version
FROM RankingCampaign
WHERE (@id IS NULL OR Id = @id)
  AND (@programme IS NULL OR Programme = @programme)
  AND (@listYear IS NULL OR ListYear = @listYear);
