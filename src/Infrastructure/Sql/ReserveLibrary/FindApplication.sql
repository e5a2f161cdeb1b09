-- One application in scope. @applicationId; @countyScope, @enterpriseScope: null for no restriction; one @userId reviews is found besides.
SELECT a.Id, a.LibraryId, a.EnterpriseId, a.CountyCode, a.Route, a.Stage, a.StartedAt, a.StartedById, a.StartedByName, a.Submissions, a.SubmittedAt, a.WindowClosesOn,
        a.OpinionsDueOn, a.PrecheckOutcome, a.MemberId, a.Version, e.Name AS EnterpriseName, e.CreditCode
FROM ReserveApplication a
JOIN Enterprise e ON e.Id = a.EnterpriseId
WHERE a.Id = @applicationId
  AND ((@countyScope IS NULL OR a.CountyCode = @countyScope) AND (@enterpriseScope IS NULL OR a.EnterpriseId = @enterpriseScope)
        OR EXISTS (SELECT 1 FROM ReserveOpinion o WHERE o.ApplicationId = a.Id AND o.ReviewerId = @userId));
