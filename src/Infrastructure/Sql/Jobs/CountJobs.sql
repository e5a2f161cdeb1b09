-- Number of jobs, for a page past the end. Parameters as in ListJobs.
SELECT COUNT(*)
FROM Job j
WHERE (@ownerId IS NULL OR j.OwnerId = @ownerId)
  AND (@kind IS NULL OR j.Kind = @kind)
  AND (@isActive IS NULL OR (@isActive = 1 AND j.FinishedAt IS NULL) OR (@isActive = 0 AND j.FinishedAt IS NOT NULL));
