-- Opinions on an application that was read in scope before. Instants, UTC. Order: submission, departments first, field, name, id.
SELECT o.Id, o.ApplicationId, o.SubmissionNumber, o.ReviewerId, o.ReviewerName, o.FieldId, o.Stage, o.Verdict, o.OpinionText, o.AssignedAt, o.AssignedById, o.AssignedByName,
    o.AnsweredAt, o.Version
FROM ReserveOpinion o
WHERE o.ApplicationId = @applicationId
ORDER BY o.SubmissionNumber, CASE WHEN o.FieldId IS NULL THEN 0 ELSE 1 END, o.FieldId, o.ReviewerName, o.Id;
