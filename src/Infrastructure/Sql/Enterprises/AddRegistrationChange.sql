-- Notes that the registration of an enterprise was entered (Before… null) or changed. @RecordedAt: instant, UTC.
INSERT INTO EnterpriseRegistrationChange (
    Id, EnterpriseId, BeforeName, BeforeFormerName, BeforeCreditCode, BeforeCountyCode, BeforeIndustryCode, BeforeCompanyForm, BeforeEstablishedOn, BeforeAddress, BeforeStage,
    SupplierKind, SupplierName, Document, RecordedAt)
VALUES (
    @Id, @EnterpriseId, @BeforeName, @BeforeFormerName, @BeforeCreditCode, @BeforeCountyCode, @BeforeIndustryCode, @BeforeCompanyForm, @BeforeEstablishedOn, @BeforeAddress, @BeforeStage,
    @SupplierKind, @SupplierName, @Document, @RecordedAt);
