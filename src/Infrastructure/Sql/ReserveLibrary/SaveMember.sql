-- Writes a member that nobody changed since it was read. @Version: the version read.
UPDATE ReserveMember
SET LayerId = @LayerId, KindId = @KindId, Stage = @Stage, Officer = @Officer, PlanText = @PlanText, PromiseDueOn = @PromiseDueOn, PromiseKeptOn = @PromiseKeptOn,
    ProvincialStage = @ProvincialStage, ProvincialOn = @ProvincialOn, ProvincialDocument = @ProvincialDocument, RecheckDueOn = @RecheckDueOn, LeftOn = @LeftOn, ExitId = @ExitId,
    ExitReason = @ExitReason, LeftKey = @LeftKey, Version = @Version + 1
WHERE Id = @Id AND Version = @Version;
