-- Enterprises that left the register: taken back with the import that had entered them, or merged into another one that took all they had.
CREATE TABLE EnterpriseRemoval (
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_EnterpriseRemoval PRIMARY KEY,
    Name NVARCHAR(200) NOT NULL,
    CreditCode NVARCHAR(18) NULL,
    CountyCode NVARCHAR(6) NULL,
    MergedIntoId UNIQUEIDENTIFIER NULL,
    Reason NVARCHAR(500) NOT NULL,
    RemovedAt DATETIME2(3) NOT NULL,
    RemovedById UNIQUEIDENTIFIER NOT NULL,
    RemovedByName NVARCHAR(100) NOT NULL
);

CREATE INDEX IX_EnterpriseRemoval_MergedInto ON EnterpriseRemoval (MergedIntoId);
