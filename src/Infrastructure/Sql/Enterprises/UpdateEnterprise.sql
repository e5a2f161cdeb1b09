-- Writes a changed enterprise if nobody else did meanwhile. @ReadVersion: the version the change started from; @Now: this instant.
UPDATE Enterprise
SET Name = @Name, FormerName = @FormerName, CreditCode = @CreditCode, CountyCode = @CountyCode, IndustryCode = @IndustryCode,
    CompanyForm = @CompanyForm, EstablishedOn = @EstablishedOn, Address = @Address, Stage = @Stage, SearchText = @SearchText, PinyinText = @PinyinText,
    Version = @Version, UpdatedAt = @Now
WHERE Id = @Id AND Version = @ReadVersion;
