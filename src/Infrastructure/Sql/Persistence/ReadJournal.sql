-- Migrations that ran, in the order they ran.
SELECT Name, Checksum FROM SchemaJournal ORDER BY Name;
