-- Adds a member; a unique violation says that the enterprise stands in that level. Days without time; @AdmittedAt: instant, UTC.
INSERT INTO ReserveMember (Id, LibraryId, EnterpriseId, CountyCode, LevelId, LayerId, KindId, Stage, AdmittedOn, Basis, AdmittedAt, AdmittedById, AdmittedByName, ApplicationId,
    Officer, PlanText, PromiseDueOn, PromiseKeptOn, ProvincialStage, ProvincialOn, ProvincialDocument, RecheckDueOn, LeftOn, ExitId, ExitReason, LeftKey, Version)
VALUES (@Id, @LibraryId, @EnterpriseId, @CountyCode, @LevelId, @LayerId, @KindId, @Stage, @AdmittedOn, @Basis, @AdmittedAt, @AdmittedById, @AdmittedByName, @ApplicationId,
    @Officer, @PlanText, @PromiseDueOn, @PromiseKeptOn, @ProvincialStage, @ProvincialOn, @ProvincialDocument, @RecheckDueOn, @LeftOn, @ExitId, @ExitReason, @LeftKey, @Version);
