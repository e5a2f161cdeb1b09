-- The last watch of an edition; no row before the first. WatchedOn: day; WatchedAt: instant, UTC.
SELECT w.EditionId, w.WatchedOn, w.ListedCount, w.WatchedAt, w.WatchedById, w.WatchedByName
FROM RankingWatch w
WHERE w.EditionId = @editionId;
