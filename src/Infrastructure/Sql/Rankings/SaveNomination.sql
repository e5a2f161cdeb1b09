-- Writes a nomination that nobody changed since it was read. @ReadVersion: the version read.
UPDATE RankingNomination
SET Stage = @Stage, EntryOutcome = @EntryOutcome, CheckedOn = @CheckedOn, SubmittedAt = @SubmittedAt, Version = @ReadVersion + 1
WHERE Id = @Id AND Version = @ReadVersion;
