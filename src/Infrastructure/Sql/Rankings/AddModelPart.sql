-- Adds a part of a draft's model text. @partNumber: from 1.
INSERT INTO RankingModelPart (DraftId, PartNumber, PartText)
VALUES (@draftId, @partNumber, @partText);
