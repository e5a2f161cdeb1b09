-- Makes sure the migration journal exists; the immediate transaction it runs in is the lock.
CREATE TABLE IF NOT EXISTS SchemaJournal (
    Name NVARCHAR(200) NOT NULL CONSTRAINT PK_SchemaJournal PRIMARY KEY,
    Checksum NVARCHAR(64) NOT NULL
);
