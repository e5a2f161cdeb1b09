-- Notes that a pair are two enterprises, unless that was noted before. @notedAt: instant, UTC.
INSERT INTO EnterpriseDistinction (FirstId, SecondId, Reason, NotedAt, NotedById, NotedByName)
SELECT @firstId, @secondId, @reason, @notedAt, @notedById, @notedByName
WHERE NOT EXISTS (SELECT 1 FROM EnterpriseDistinction d WHERE d.FirstId = @firstId AND d.SecondId = @secondId);
