-- Writes an opinion that nobody changed since it was read. @Version: the version read; @AnsweredAt: instant, UTC.
UPDATE ReserveOpinion
SET Stage = @Stage, Verdict = @Verdict, OpinionText = @OpinionText, AnsweredAt = @AnsweredAt, Version = @Version + 1
WHERE Id = @Id AND Version = @Version;
