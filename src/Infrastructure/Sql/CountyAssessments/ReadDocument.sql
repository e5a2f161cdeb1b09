-- Parts of a published document. @id; @countyScope: a county reads the documents of assessments it takes part in, null for no restriction.
-- Order: part number.
SELECT p.PartNumber, p.PartText
FROM CountyAssessmentDocumentPart p
WHERE p.AssessmentId = @id
  AND (@countyScope IS NULL OR EXISTS (
    SELECT 1 FROM CountyAssessmentReport r WHERE r.AssessmentId = p.AssessmentId AND r.UnitCode = @countyScope))
ORDER BY p.PartNumber;
