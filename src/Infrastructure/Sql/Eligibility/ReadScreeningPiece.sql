-- Facts of the enterprises after @after up to @upTo (null: to the end) that are to be judged: those entered or changed since they were screened and,
-- with @isAll = 1 because rules changed, those not judged by the rules of @rulesNumber yet. KnownVersion: version screened, null when never. Order: id.
-- Scope as usual.
SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Stage, f.FactsJson, e.Version,
    x.FactsVersion AS KnownVersion
FROM Enterprise e
JOIN EnterpriseCurrentFacts f ON f.EnterpriseId = e.Id
LEFT JOIN ScreeningEnterprise x ON x.AsOf = @asOf AND x.EnterpriseId = e.Id
WHERE e.Id > @after
  AND (@upTo IS NULL OR e.Id <= @upTo)
  AND (x.FactsVersion IS NULL OR x.FactsVersion <> e.Version OR (@isAll = 1 AND x.RulesNumber <> @rulesNumber))
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY e.Id;
