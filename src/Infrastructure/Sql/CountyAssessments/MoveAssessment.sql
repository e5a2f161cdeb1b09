-- Moves an open assessment to a stage if it still has the version the actor saw. @stage; @objectionsUntilOn: last day for objections, or null; @readVersion.
UPDATE CountyAssessment
SET Stage = @stage, ObjectionsUntilOn = @objectionsUntilOn, Version = Version + 1
WHERE Id = @id AND Status = 'Open' AND Version = @readVersion;
