-- Records of an enterprise in scope that stand. @enterpriseId; @countyScope, @enterpriseScope: null for no restriction. Order: latest day first, then id.
SELECT r.Id, r.EnterpriseId, r.Kind, r.Title, r.HappenedOn, r.UntilOn, r.Party, r.DocumentNumber, r.AmountFen, r.SharePpm, r.Note, r.Document, r.Supplier,
    r.RecordedAt, r.RecordedById, r.RecordedByName, r.ClosedOn, r.ClosedNote, r.ClosedAt, r.ClosedById, r.ClosedByName
FROM EnterpriseRecord r
JOIN Enterprise e ON e.Id = r.EnterpriseId
WHERE r.EnterpriseId = @enterpriseId
  AND r.WithdrawnAt IS NULL
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY r.HappenedOn DESC, r.Id DESC;
