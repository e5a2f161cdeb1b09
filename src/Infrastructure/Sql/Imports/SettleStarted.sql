-- Says how an import that stored nothing ended. @id; @outcome: Cancelled or Failed.
UPDATE ImportRun SET Outcome = @outcome WHERE Id = @id AND Outcome = 'Started';
