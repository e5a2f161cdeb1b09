-- Notes the closed accounts that were open the last time. @now: instant, UTC.
UPDATE UserAccount SET ClosedAt = @now WHERE IsDisabled = 1 AND ClosedAt IS NULL AND ErasedAt IS NULL;
