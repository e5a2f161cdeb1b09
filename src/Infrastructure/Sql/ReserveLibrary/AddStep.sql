-- Notes a step of a member or an application. @TakenAt: instant, UTC.
INSERT INTO ReserveStep (Id, SubjectId, ActionName, Note, TakenAt, TakenById, TakenByName)
VALUES (@Id, @SubjectId, @ActionName, @Note, @TakenAt, @TakenById, @TakenByName);
