-- Adds a part of a study's result. @partNumber: from 1.
INSERT INTO RankingStudyPart (StudyId, PartNumber, PartText)
VALUES (@studyId, @partNumber, @partText);
