-- Stores the hash of the last record. @hash: its hash.
UPDATE AuditHead SET Hash = @hash WHERE Id = 1;
