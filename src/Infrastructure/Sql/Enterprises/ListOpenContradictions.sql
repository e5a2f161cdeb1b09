-- One page of contradictions in scope that wait to be settled: about figures, and about registrations (Subject), of which Metric is the part and the words are its values.
-- @first, @last: rows from 1, inclusive; scope as usual. Order: latest first, then id. TotalCount counts every matching row.
WITH waiting AS (
    SELECT c.Id, c.EnterpriseId, 'Value' AS Subject, c.Metric, c.FiscalYear, c.ScaledNumber, c.Word,
        s.Id AS SubmissionId, s.SupplierKind, s.SupplierId, s.SupplierName, s.Document, s.RecordedAt, s.Office,
        a.Id AS AgainstId, a.SupplierKind AS AgainstKind, a.SupplierId AS AgainstSupplierId, a.SupplierName AS AgainstName, a.Document AS AgainstDocument,
        a.RecordedAt AS AgainstAt, a.Office AS AgainstOffice, x.ScaledNumber AS AgainstNumber, x.Word AS AgainstWord
    FROM EnterpriseFactClaim c
    JOIN FactSubmission s ON s.Id = c.SubmissionId
    JOIN FactSubmission a ON a.Id = c.AgainstId
    LEFT JOIN EnterpriseFact x ON x.EnterpriseId = c.EnterpriseId AND x.Metric = c.Metric AND x.FiscalYear = c.FiscalYear AND x.SubmissionId = c.AgainstId
    WHERE c.SettledAt IS NULL
    UNION ALL
    SELECT r.Id, r.EnterpriseId, 'Registration', r.Part, 0, NULL, r.Claimed,
        r.Id, r.SupplierKind, NULL, r.SupplierName, r.Document, r.RecordedAt, NULL,
        r.Id, r.AgainstKind, NULL, r.AgainstName, r.AgainstDocument,
        r.AgainstAt, NULL, NULL, r.Against
    FROM EnterpriseRegistrationClaim r
    WHERE r.SettledAt IS NULL
),
matching AS (
    SELECT w.Id, w.EnterpriseId, w.Subject, w.Metric, w.FiscalYear, w.ScaledNumber, w.Word, w.SubmissionId, w.SupplierKind, w.SupplierId, w.SupplierName, w.Document, w.RecordedAt, w.Office,
        w.AgainstId, w.AgainstKind, w.AgainstSupplierId, w.AgainstName, w.AgainstDocument, w.AgainstAt, w.AgainstOffice, w.AgainstNumber, w.AgainstWord, e.Name AS EnterpriseName, e.CountyCode,
        ROW_NUMBER() OVER (ORDER BY w.RecordedAt DESC, w.Id) AS RowNumber,
        COUNT(*) OVER () AS TotalCount
    FROM waiting w
    JOIN Enterprise e ON e.Id = w.EnterpriseId
    WHERE (@countyScope IS NULL OR e.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
)
SELECT Id, EnterpriseId, Subject, Metric, FiscalYear, ScaledNumber, Word, SubmissionId, SupplierKind, SupplierId, SupplierName, Document, RecordedAt, Office,
    AgainstId, AgainstKind, AgainstSupplierId, AgainstName, AgainstDocument, AgainstAt, AgainstOffice, AgainstNumber, AgainstWord, EnterpriseName, CountyCode, TotalCount
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
