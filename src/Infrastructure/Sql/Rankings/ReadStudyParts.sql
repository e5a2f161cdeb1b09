-- Parts of a study's result. Order: part.
SELECT p.PartText
FROM RankingStudyPart p
WHERE p.StudyId = @studyId
ORDER BY p.PartNumber;
