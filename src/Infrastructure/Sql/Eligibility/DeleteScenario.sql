-- Deletes a scenario of the owner.
DELETE FROM EligibilityScenario WHERE Id = @id AND OwnerId = @ownerId;
