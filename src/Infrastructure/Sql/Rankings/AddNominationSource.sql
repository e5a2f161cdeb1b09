-- Adds a source to a nomination. @NamedAt: instant, UTC.
INSERT INTO RankingNominationSource (Id, NominationId, SourceId, Nominator, Detail, NamedAt, NamedById, NamedByName)
VALUES (@Id, @NominationId, @SourceId, @Nominator, @Detail, @NamedAt, @NamedById, @NamedByName);
