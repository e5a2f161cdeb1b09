-- Keeps a set of missing metrics unless it is known. @Id: first eight bytes of its fingerprint; @Names: metric names between commas.
INSERT INTO ScreeningMissing (Id, Names)
SELECT @Id, @Names
WHERE NOT EXISTS (SELECT 1 FROM ScreeningMissing WHERE Id = @Id);
