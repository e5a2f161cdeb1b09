-- What an import in scope did to each enterprise. @id; @countyScope, @senderId: as in ListImports. Order: enterprise.
SELECT f.ImportId, f.EnterpriseId, f.IsCreated, f.VersionAfter, f.BeforeName, f.BeforeFormerName, f.BeforeCreditCode, f.BeforeCountyCode, f.BeforeIndustryCode,
    f.BeforeCompanyForm, f.BeforeEstablishedOn, f.BeforeAddress, f.BeforeStage
FROM ImportEffect f
JOIN ImportRun i ON i.Id = f.ImportId
WHERE f.ImportId = @id
  AND (@countyScope IS NULL OR i.CountyScope = @countyScope) AND (@senderId IS NULL OR i.UserId = @senderId)
ORDER BY f.EnterpriseId;
