-- Adds what an office says of a registration against another's value. @Claimed, @Against: as the API writes them; @RecordedAt, @AgainstAt: instants, UTC.
INSERT INTO EnterpriseRegistrationClaim (
    Id, EnterpriseId, Part, Claimed, SupplierKind, SupplierName, Document, RecordedAt, ImportId, Against, AgainstKind, AgainstName, AgainstDocument, AgainstAt)
VALUES (@Id, @EnterpriseId, @Part, @Claimed, @SupplierKind, @SupplierName, @Document, @RecordedAt, @ImportId, @Against, @AgainstKind, @AgainstName, @AgainstDocument, @AgainstAt);
