-- Changes of registrations in scope: those noted, and those of imports that stand, which only bureau and counties can make.
-- @keys: up to 500 enterprise ids as written in the database; scope as usual. Order: as they were made.
SELECT c.Id, c.EnterpriseId, c.BeforeName, c.BeforeFormerName, c.BeforeCreditCode, c.BeforeCountyCode, c.BeforeIndustryCode, c.BeforeCompanyForm, c.BeforeEstablishedOn,
    c.BeforeAddress, c.BeforeStage, c.SupplierKind, c.SupplierName, c.Document, c.RecordedAt
FROM EnterpriseRegistrationChange c
JOIN Enterprise e ON e.Id = c.EnterpriseId
WHERE c.EnterpriseId IN @keys
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
UNION ALL
SELECT f.ImportId, f.EnterpriseId, f.BeforeName, f.BeforeFormerName, f.BeforeCreditCode, f.BeforeCountyCode, f.BeforeIndustryCode, f.BeforeCompanyForm, f.BeforeEstablishedOn,
    f.BeforeAddress, f.BeforeStage, CASE WHEN r.CountyScope IS NULL THEN 'Bureau' ELSE 'County' END, r.UserName, r.FileName, r.RecordedAt
FROM ImportEffect f
JOIN ImportRun r ON r.Id = f.ImportId
JOIN Enterprise e ON e.Id = f.EnterpriseId
WHERE f.EnterpriseId IN @keys
  AND r.IsDryRun = 0
  AND r.UndoneAt IS NULL
  AND (f.IsCreated = 1 OR f.BeforeName IS NOT NULL)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY 15, 1;
