-- Steps of a member or an application that was read in scope before. TakenAt: instant, UTC. Order: newest first, id.
SELECT s.Id, s.SubjectId, s.ActionName, s.Note, s.TakenAt, s.TakenById, s.TakenByName
FROM ReserveStep s
WHERE s.SubjectId = @subjectId
ORDER BY s.TakenAt DESC, s.Id DESC;
