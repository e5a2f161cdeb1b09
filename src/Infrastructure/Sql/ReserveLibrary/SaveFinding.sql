-- Writes a finding that nobody changed since it was read. @Version: the version read.
UPDATE ReserveFinding
SET Stage = @Stage, EndedOn = @EndedOn, Note = @Note, Version = @Version + 1
WHERE Id = @Id AND Version = @Version;
