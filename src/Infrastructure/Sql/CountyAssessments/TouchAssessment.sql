-- Raises the version of an open assessment; a signed-off one is left alone (no row). @id.
UPDATE CountyAssessment
SET Version = Version + 1
WHERE Id = @id AND Status = 'Open';
