-- Notes the first watch of an edition. @WatchedOn: day; @WatchedAt: instant, UTC.
INSERT INTO RankingWatch (EditionId, WatchedOn, ListedCount, WatchedAt, WatchedById, WatchedByName)
VALUES (@EditionId, @WatchedOn, @ListedCount, @WatchedAt, @WatchedById, @WatchedByName);
