-- The caller's scenarios and those others share. @userId: the caller. Order: newest first, then id.
SELECT Id, Name, OwnerId, OwnerName, IsShared, ScenarioText, SavedAt, Version
FROM EligibilityScenario
WHERE OwnerId = @userId OR IsShared = 1
ORDER BY SavedAt DESC, Id;
