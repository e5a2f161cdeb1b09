-- Open contradictions about registrations. @keys: up to 500 enterprise ids as written in the database. Order: as supplied.
SELECT c.Id, c.EnterpriseId, c.Part, c.Claimed, c.SupplierKind, c.SupplierName, c.Document, c.RecordedAt, c.Against, c.AgainstKind, c.AgainstName, c.AgainstDocument, c.AgainstAt,
    c.IsTaken, c.SettledAt, c.SettledById, c.SettledByName, c.SettleReason
FROM EnterpriseRegistrationClaim c
WHERE c.EnterpriseId IN @keys
  AND c.SettledAt IS NULL
ORDER BY c.RecordedAt, c.Id;
