-- Answers an objection that has no answer yet. @id; @answeredAt: instant, UTC.
UPDATE CountyAssessmentObjection
SET IsUpheld = @isUpheld, Answer = @answer, AnsweredAt = @answeredAt, AnsweredById = @answeredById, AnsweredByName = @answeredByName
WHERE Id = @id AND AnsweredAt IS NULL;
