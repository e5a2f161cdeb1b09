-- Adds a cause of removal. @FoundOn: day; @DecidedAt: instant, UTC, or null.
INSERT INTO RankingRemoval (Id, EditionId, EnterpriseId, EnterpriseName, RankNumber, Cause, Clause, Evidence, Stage, FoundOn,
    Decision, DecidedAt, DecidedById, DecidedByName, Version)
VALUES (@Id, @EditionId, @EnterpriseId, @EnterpriseName, @RankNumber, @Cause, @Clause, @Evidence, @Stage, @FoundOn,
    @Decision, @DecidedAt, @DecidedById, @DecidedByName, @Version);
