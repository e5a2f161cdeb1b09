-- Replaces the last watch of an edition. @WatchedOn: day; @WatchedAt: instant, UTC.
UPDATE RankingWatch
SET WatchedOn = @WatchedOn, ListedCount = @ListedCount, WatchedAt = @WatchedAt, WatchedById = @WatchedById, WatchedByName = @WatchedByName
WHERE EditionId = @EditionId;
