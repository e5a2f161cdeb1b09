-- Lets the engine refuse that a record of the trail is removed.
CREATE TRIGGER IF NOT EXISTS TR_AuditRecord_NoDelete BEFORE DELETE ON AuditRecord
BEGIN
    SELECT RAISE(ABORT, 'Records of the audit trail are never removed.');
END;
