-- Opinions asked of one account, with what they are about. Instants, UTC. Order: those awaited first, the latest asked, id.
SELECT o.Id, o.ApplicationId, o.SubmissionNumber, o.ReviewerId, o.ReviewerName, o.FieldId, o.Stage, o.Verdict, o.OpinionText, o.AssignedAt, o.AssignedById, o.AssignedByName,
    o.AnsweredAt, o.Version,
    e.Name AS EnterpriseName, a.LibraryId, a.OpinionsDueOn, a.Stage AS ApplicationStage, a.Submissions
FROM ReserveOpinion o
JOIN ReserveApplication a ON a.Id = o.ApplicationId
JOIN Enterprise e ON e.Id = a.EnterpriseId
WHERE o.ReviewerId = @reviewerId
ORDER BY CASE WHEN o.Stage = 'Waiting' THEN 0 ELSE 1 END, o.AssignedAt DESC, o.Id;
