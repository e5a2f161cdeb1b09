-- Adds a contact person. @SealedPhone, @SealedIdentityNumber: sealed texts, null for none; @LeftOn: day; @RecordedAt: instant, UTC.
INSERT INTO EnterpriseContact (Id, EnterpriseId, PersonName, Position, SealedPhone, SealedIdentityNumber, Source, LeftOn, RecordedAt, RecordedById, RecordedByName, Version)
VALUES (@Id, @EnterpriseId, @PersonName, @Position, @SealedPhone, @SealedIdentityNumber, @Source, @LeftOn, @RecordedAt, @RecordedById, @RecordedByName, @Version);
