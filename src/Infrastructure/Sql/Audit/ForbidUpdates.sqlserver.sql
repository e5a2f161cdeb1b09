-- Lets the engine refuse that a record of the trail is changed; error 2714 says that it does already.
CREATE TRIGGER TR_AuditRecord_NoUpdate ON AuditRecord AFTER UPDATE AS
BEGIN
    THROW 50002, 'Records of the audit trail are never changed.', 1;
END;
