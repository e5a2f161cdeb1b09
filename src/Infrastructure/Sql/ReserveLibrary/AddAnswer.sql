-- Adds an answer.
INSERT INTO ReserveAnswer (ApplicationId, FieldId, Answer)
VALUES (@ApplicationId, @FieldId, @Answer);
