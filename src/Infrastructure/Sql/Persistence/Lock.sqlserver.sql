-- Waits for the application lock of the running transaction, then makes sure the migration journal exists.
DECLARE @granted INT;
EXEC @granted = sp_getapplock @Resource = 'ListingPipeline.Migrations', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 120000;
IF @granted < 0 THROW 50001, 'Another process holds the migration lock.', 1;
IF OBJECT_ID('SchemaJournal') IS NULL
CREATE TABLE SchemaJournal (
    Name NVARCHAR(200) NOT NULL CONSTRAINT PK_SchemaJournal PRIMARY KEY,
    Checksum NVARCHAR(64) NOT NULL
);
