-- Answers of an application that was read in scope before. Order: field.
SELECT f.ApplicationId, f.FieldId, f.Answer
FROM ReserveAnswer f
WHERE f.ApplicationId = @applicationId
ORDER BY f.FieldId;
