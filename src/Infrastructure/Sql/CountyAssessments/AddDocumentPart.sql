-- Adds a part of a published document. @partNumber: from 1; @partText: up to 4000 characters.
INSERT INTO CountyAssessmentDocumentPart (AssessmentId, PartNumber, PartText)
VALUES (@assessmentId, @partNumber, @partText);
