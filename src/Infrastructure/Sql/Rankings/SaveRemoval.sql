-- Stores a case one version on, unless somebody changed it since it was read. @Version: the new version.
UPDATE RankingRemoval
SET Clause = @Clause, Evidence = @Evidence, Stage = @Stage, FoundOn = @FoundOn, Decision = @Decision, DecidedAt = @DecidedAt,
    DecidedById = @DecidedById, DecidedByName = @DecidedByName, Version = @Version
WHERE Id = @Id AND Version = @Version - 1;
