-- Accounts closed before an instant that hold a person still. @before: instant, UTC. Order: id.
SELECT Id FROM UserAccount WHERE IsDisabled = 1 AND ErasedAt IS NULL AND ClosedAt < @before ORDER BY Id;
