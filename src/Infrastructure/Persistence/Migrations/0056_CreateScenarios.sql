-- What-if scenarios over the library, saved under a name and shared on wish. ScenarioText is the scenario as JSON, names as in the API.
CREATE TABLE EligibilityScenario (
    Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EligibilityScenario PRIMARY KEY,
    Name NVARCHAR(100) NOT NULL,
    OwnerId UNIQUEIDENTIFIER NOT NULL,
    OwnerName NVARCHAR(100) NOT NULL,
    IsShared BIT NOT NULL,
    ScenarioText NVARCHAR(4000) NOT NULL,
    SavedAt DATETIME2(3) NOT NULL,
    Version INT NOT NULL
);

CREATE INDEX IX_EligibilityScenario_OwnerId ON EligibilityScenario (OwnerId);
