-- Notices in scope, at most 100. @subjectId: null for all; @countyScope, @enterpriseScope: null for no restriction. Instants, UTC. Order: latest first, id.
WITH matching AS (
    SELECT n.Id, n.EnterpriseId, n.CountyCode, n.SubjectId, n.LibraryId, n.EventName, n.NoticeText, n.IssuedAt, n.IssuedById, n.IssuedByName, n.ReadAt,
        ROW_NUMBER() OVER (ORDER BY n.IssuedAt DESC, n.Id DESC) AS RowNumber
    FROM ReserveNotice n
    WHERE (@subjectId IS NULL OR n.SubjectId = @subjectId)
      AND (@countyScope IS NULL OR n.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR n.EnterpriseId = @enterpriseScope)
)
SELECT Id, EnterpriseId, CountyCode, SubjectId, LibraryId, EventName, NoticeText, IssuedAt, IssuedById, IssuedByName, ReadAt
FROM matching
WHERE RowNumber <= 100
ORDER BY RowNumber;
