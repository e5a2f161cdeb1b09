-- Adds a draft. @AsOf: day; @DrawnUpAt: instant, UTC; @UnusedIndicators: ids separated by commas.
INSERT INTO RankingDraft (Id, Programme, ListYear, AsOf, Title, DrawnUpBy, DrawnUpAt, UnusedIndicators,
    CandidateCount, RankedCount, PriorityCount, TopCount, ReserveCount, EditionId, Version, Stage, CampaignId)
VALUES (@Id, @Programme, @ListYear, @AsOf, @Title, @DrawnUpBy, @DrawnUpAt, @UnusedIndicators,
    @CandidateCount, @RankedCount, @PriorityCount, @TopCount, @ReserveCount, NULL, @Version, @Stage, @CampaignId);
