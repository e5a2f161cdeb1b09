-- Rules of a record of an enterprise in scope. Order: as recorded.
SELECT r.RuleId, r.EffectiveFrom, r.RuleHash, r.AnswerHash, r.Outcome
FROM VerdictRecordRule r
JOIN VerdictRecord v ON v.Id = r.RecordId
JOIN Enterprise e ON e.Id = v.EnterpriseId
WHERE r.RecordId = @id
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY r.Ordinal;
