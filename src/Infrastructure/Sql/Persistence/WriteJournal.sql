-- Notes a migration that ran. @Name: its name; @Checksum: SHA-256 of its text, hex.
INSERT INTO SchemaJournal (Name, Checksum) VALUES (@Name, @Checksum);
