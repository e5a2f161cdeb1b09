-- Writes counts and version of a draft that nobody changed or published since it was read. @ReadVersion: the version read.
UPDATE RankingDraft
SET UnusedIndicators = @UnusedIndicators, CandidateCount = @CandidateCount, RankedCount = @RankedCount, PriorityCount = @PriorityCount,
    TopCount = @TopCount, ReserveCount = @ReserveCount, Version = @Version
WHERE Id = @Id AND Version = @ReadVersion AND EditionId IS NULL;
