-- Changes of the registration of an enterprise in scope: those noted, and those of imports that stand, which only bureau and counties can make. @enterpriseId; scope as usual.
-- Order: as they were made.
SELECT c.Id, c.EnterpriseId, c.BeforeName, c.BeforeFormerName, c.BeforeCreditCode, c.BeforeCountyCode, c.BeforeIndustryCode, c.BeforeCompanyForm, c.BeforeEstablishedOn,
    c.BeforeAddress, c.BeforeStage, c.SupplierKind, c.SupplierName, c.Document, c.RecordedAt
FROM EnterpriseRegistrationChange c
JOIN Enterprise e ON e.Id = c.EnterpriseId
WHERE c.EnterpriseId = @enterpriseId
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
UNION ALL
SELECT f.ImportId, f.EnterpriseId, f.BeforeName, f.BeforeFormerName, f.BeforeCreditCode, f.BeforeCountyCode, f.BeforeIndustryCode, f.BeforeCompanyForm, f.BeforeEstablishedOn,
    f.BeforeAddress, f.BeforeStage, CASE WHEN r.CountyScope IS NULL THEN 'Bureau' ELSE 'County' END, r.UserName, r.FileName, r.RecordedAt
FROM ImportRun r
JOIN ImportEffect f ON f.ImportId = r.Id AND f.EnterpriseId = @enterpriseId
JOIN Enterprise e ON e.Id = f.EnterpriseId
WHERE r.IsDryRun = 0
  AND r.UndoneAt IS NULL
  AND (f.IsCreated = 1 OR f.BeforeName IS NOT NULL)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY 15, 1;
