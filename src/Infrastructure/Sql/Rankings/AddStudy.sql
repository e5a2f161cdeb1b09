-- Keeps a study. @MadeAt: instant, UTC.
INSERT INTO RankingStudy (Id, Kind, Programme, DraftId, About, MadeAt, MadeById, MadeByName)
VALUES (@Id, @Kind, @Programme, @DraftId, @About, @MadeAt, @MadeById, @MadeByName);
