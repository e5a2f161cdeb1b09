-- Notes the accounts that were opened again.
UPDATE UserAccount SET ClosedAt = NULL WHERE IsDisabled = 0 AND ClosedAt IS NOT NULL;
