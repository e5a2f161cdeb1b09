-- Writes an application that nobody changed since it was read. @Version: the version read.
UPDATE ReserveApplication
SET Stage = @Stage, Submissions = @Submissions, SubmittedAt = @SubmittedAt, WindowClosesOn = @WindowClosesOn, OpinionsDueOn = @OpinionsDueOn,
    PrecheckOutcome = @PrecheckOutcome, MemberId = @MemberId, OpenKey = @OpenKey, Version = @Version + 1
WHERE Id = @Id AND Version = @Version;
