-- Lets the engine refuse that a record of the trail is changed.
CREATE TRIGGER IF NOT EXISTS TR_AuditRecord_NoUpdate BEFORE UPDATE ON AuditRecord
BEGIN
    SELECT RAISE(ABORT, 'Records of the audit trail are never changed.');
END;
