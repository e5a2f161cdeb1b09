-- Renames, shares or withdraws a scenario of the owner that nobody changed since it was read. @version: the version read.
UPDATE EligibilityScenario SET Name = @name, IsShared = @isShared, Version = @version + 1 WHERE Id = @id AND OwnerId = @ownerId AND Version = @version;
