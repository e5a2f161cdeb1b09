-- Adds an application; a unique violation says that one of the enterprise is under way. Instants, UTC; days without time.
INSERT INTO ReserveApplication (Id, LibraryId, EnterpriseId, CountyCode, Route, Stage, StartedAt, StartedById, StartedByName, StartedYear, Submissions, SubmittedAt,
    WindowClosesOn, OpinionsDueOn, PrecheckOutcome, MemberId, OpenKey, Version)
VALUES (@Id, @LibraryId, @EnterpriseId, @CountyCode, @Route, @Stage, @StartedAt, @StartedById, @StartedByName, @StartedYear, @Submissions, @SubmittedAt,
    @WindowClosesOn, @OpinionsDueOn, @PrecheckOutcome, @MemberId, @OpenKey, @Version);
