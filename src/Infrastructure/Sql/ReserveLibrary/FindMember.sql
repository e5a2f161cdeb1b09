-- One member in scope. @memberId; @countyScope, @enterpriseScope: null for no restriction.
SELECT m.Id, m.LibraryId, m.EnterpriseId, m.CountyCode, m.LevelId, m.LayerId, m.KindId, m.Stage, m.AdmittedOn, m.Basis, m.AdmittedAt, m.AdmittedById, m.AdmittedByName,
        m.ApplicationId, m.Officer, m.PlanText, m.PromiseDueOn, m.PromiseKeptOn, m.ProvincialStage, m.ProvincialOn, m.ProvincialDocument, m.RecheckDueOn, m.LeftOn, m.ExitId, m.ExitReason, m.Version,
        e.Name AS EnterpriseName, e.CreditCode, e.IndustryCode, e.CountyCode AS PresentCountyCode
FROM ReserveMember m
JOIN Enterprise e ON e.Id = m.EnterpriseId
WHERE m.Id = @memberId
  AND (@countyScope IS NULL OR m.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR m.EnterpriseId = @enterpriseScope);
