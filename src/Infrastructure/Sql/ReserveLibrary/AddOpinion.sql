-- Adds an opinion to be given; a unique violation says that the reviewer is named for the submission. Instants, UTC.
INSERT INTO ReserveOpinion (Id, ApplicationId, SubmissionNumber, ReviewerId, ReviewerName, FieldId, Stage, Verdict, OpinionText, AssignedAt, AssignedById, AssignedByName,
    AnsweredAt, Version)
VALUES (@Id, @ApplicationId, @SubmissionNumber, @ReviewerId, @ReviewerName, @FieldId, @Stage, @Verdict, @OpinionText, @AssignedAt, @AssignedById, @AssignedByName,
    @AnsweredAt, @Version);
