-- 1 when somebody asked the job to stop, else 0.
SELECT COUNT(*)
FROM Job j
WHERE j.Id = @id AND j.CancelRequestedAt IS NOT NULL;
