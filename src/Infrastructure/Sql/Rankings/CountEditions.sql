-- Number of editions. @programme: null for any.
SELECT COUNT(*) FROM RankingEdition e WHERE (@programme IS NULL OR e.Programme = @programme);
