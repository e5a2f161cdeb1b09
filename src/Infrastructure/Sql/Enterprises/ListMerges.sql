-- Enterprises merged into one in scope. @survivorId; scope as usual. Order: latest first.
SELECT m.AbsorbedId, m.SurvivorId, r.Name, r.CreditCode, r.CountyCode, m.FormerName, m.IndustryCode, m.CompanyForm, m.EstablishedOn, m.Address, m.Stage,
    m.ValueTotal, m.ContradictionTotal, m.MovedTotal, r.Reason, r.RemovedAt, r.RemovedById, r.RemovedByName
FROM EnterpriseMerge m
JOIN EnterpriseRemoval r ON r.EnterpriseId = m.AbsorbedId
JOIN Enterprise e ON e.Id = m.SurvivorId
WHERE m.SurvivorId = @survivorId
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY r.RemovedAt DESC, m.AbsorbedId;
