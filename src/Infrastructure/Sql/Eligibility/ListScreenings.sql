-- Screenings with how much of each is out of date: enterprises entered or changed since, or not reached by one that was
-- stopped. Order: newest day first. Scope as usual.
SELECT s.AsOf, s.RequestedBy, s.StartedAt, s.FinishedAt, s.EnterpriseTotal, s.EvaluatedTotal,
    (SELECT COUNT(*)
     FROM Enterprise e
     LEFT JOIN ScreeningEnterprise x ON x.AsOf = s.AsOf AND x.EnterpriseId = e.Id
     WHERE (x.FactsVersion IS NULL OR x.FactsVersion <> e.Version OR (s.FinishedAt IS NULL AND x.RulesNumber <> s.RulesNumber))
       AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
       AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)) AS ChangedTotal
FROM Screening s
ORDER BY s.AsOf DESC;
