-- Lets the engine refuse that a record of the trail is removed; error 2714 says that it does already.
CREATE TRIGGER TR_AuditRecord_NoDelete ON AuditRecord AFTER DELETE AS
BEGIN
    THROW 50002, 'Records of the audit trail are never removed.', 1;
END;
