-- Takes the note that an import began out of the history, because its outcome follows. @id.
DELETE FROM ImportRun WHERE Id = @id AND Outcome IN ('Started', 'Interrupted');
