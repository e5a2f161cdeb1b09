-- Text of a draft's model, part by part. Order: part number.
SELECT PartText
FROM RankingModelPart
WHERE DraftId = @draftId
ORDER BY PartNumber;
