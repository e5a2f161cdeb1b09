-- Replaces a contact person's data when nobody was faster. @Version: version that was read; others as in AddContact.
UPDATE EnterpriseContact
SET PersonName = @PersonName, Position = @Position, SealedPhone = @SealedPhone, SealedIdentityNumber = @SealedIdentityNumber, Source = @Source, LeftOn = @LeftOn,
    RecordedAt = @RecordedAt, RecordedById = @RecordedById, RecordedByName = @RecordedByName, Version = @Version + 1
WHERE Id = @Id AND EnterpriseId = @EnterpriseId AND Version = @Version;
