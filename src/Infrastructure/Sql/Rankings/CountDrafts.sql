-- Number of drafts. @programme: null for any.
SELECT COUNT(*) FROM RankingDraft d WHERE (@programme IS NULL OR d.Programme = @programme);
