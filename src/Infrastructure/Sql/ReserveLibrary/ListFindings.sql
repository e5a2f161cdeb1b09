-- One page of findings. @libraryId, @memberId, @kind, @stage, @countyCode: null for any; @countyScope, @enterpriseScope: null for no restriction. @first, @last: rows from 1,
-- inclusive. Order: latest found first, name, id.
WITH matching AS (
    SELECT f.Id, f.MemberId, f.LibraryId, f.EnterpriseId, f.CountyCode, f.Kind, f.Evidence, f.EvidenceEn, f.Source, f.FoundOn, f.Stage, f.EndedOn, f.Note, f.Version, e.Name AS EnterpriseName,
        ROW_NUMBER() OVER (ORDER BY f.FoundOn DESC, e.Name, f.Id) AS RowNumber
    FROM ReserveFinding f
    JOIN Enterprise e ON e.Id = f.EnterpriseId
    WHERE (@libraryId IS NULL OR f.LibraryId = @libraryId)
      AND (@memberId IS NULL OR f.MemberId = @memberId)
      AND (@kind IS NULL OR f.Kind = @kind)
      AND (@stage IS NULL OR f.Stage = @stage)
      AND (@countyCode IS NULL OR f.CountyCode = @countyCode)
      AND (@countyScope IS NULL OR f.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR f.EnterpriseId = @enterpriseScope)
)
SELECT Id, MemberId, LibraryId, EnterpriseId, CountyCode, Kind, Evidence, EvidenceEn, Source, FoundOn, Stage, EndedOn, Note, Version, EnterpriseName
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
