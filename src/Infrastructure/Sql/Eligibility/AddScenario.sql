-- Saves a scenario. @SavedAt: instant, UTC; @ScenarioText: JSON.
INSERT INTO EligibilityScenario (Id, Name, OwnerId, OwnerName, IsShared, ScenarioText, SavedAt, Version)
VALUES (@Id, @Name, @OwnerId, @OwnerName, @IsShared, @ScenarioText, @SavedAt, 1);
