-- Adds a nomination. @CheckedOn: day; @StartedAt, @SubmittedAt: instants, UTC.
INSERT INTO RankingNomination (Id, CampaignId, EnterpriseId, EnterpriseName, CreditCode, CountyCode, Stage, EntryOutcome, CheckedOn, StartedAt, StartedById, StartedByName,
    SubmittedAt, Version, SearchText)
VALUES (@Id, @CampaignId, @EnterpriseId, @EnterpriseName, @CreditCode, @CountyCode, @Stage, @EntryOutcome, @CheckedOn, @StartedAt, @StartedById, @StartedByName, @SubmittedAt, @Version, @SearchText);
