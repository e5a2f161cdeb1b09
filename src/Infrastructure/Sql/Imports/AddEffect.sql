-- Adds what an import did to an enterprise. @VersionAfter: version it led to; Before… columns: identity and stage as they were, null when left alone.
INSERT INTO ImportEffect (
    ImportId, EnterpriseId, IsCreated, VersionAfter, BeforeName, BeforeFormerName, BeforeCreditCode, BeforeCountyCode, BeforeIndustryCode, BeforeCompanyForm,
    BeforeEstablishedOn, BeforeAddress, BeforeStage)
VALUES (
    @ImportId, @EnterpriseId, @IsCreated, @VersionAfter, @BeforeName, @BeforeFormerName, @BeforeCreditCode, @BeforeCountyCode, @BeforeIndustryCode, @BeforeCompanyForm,
    @BeforeEstablishedOn, @BeforeAddress, @BeforeStage);
