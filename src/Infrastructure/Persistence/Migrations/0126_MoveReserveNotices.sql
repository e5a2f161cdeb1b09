-- Enterprises are told by the notifications everybody gets. What the daily check reminded of stays known in the member's history, so that nobody is reminded twice.
INSERT INTO ReserveStep (Id, SubjectId, ActionName, Note, TakenAt, TakenById, TakenByName)
SELECT Id, SubjectId, 'promise-due', SUBSTRING(EventName, 13, 3), IssuedAt, IssuedById, IssuedByName
FROM ReserveNotice
WHERE EventName LIKE 'promise-due-%';

INSERT INTO ReserveStep (Id, SubjectId, ActionName, Note, TakenAt, TakenById, TakenByName)
SELECT Id, SubjectId, EventName, NULL, IssuedAt, IssuedById, IssuedByName
FROM ReserveNotice
WHERE EventName = 'promise-overdue';

DROP TABLE ReserveNotice;
