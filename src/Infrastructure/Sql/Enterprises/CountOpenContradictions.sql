-- Number of contradictions in scope that wait to be settled, for a page past the end. Scope as usual.
SELECT (SELECT COUNT(*) FROM EnterpriseFactClaim c JOIN Enterprise e ON e.Id = c.EnterpriseId
        WHERE c.SettledAt IS NULL AND (@countyScope IS NULL OR e.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope))
    + (SELECT COUNT(*) FROM EnterpriseRegistrationClaim r JOIN Enterprise e ON e.Id = r.EnterpriseId
        WHERE r.SettledAt IS NULL AND (@countyScope IS NULL OR e.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope));
