-- Adds a campaign. @OpensOn, @ClosesOn: days; @OpenedAt: instant, UTC.
INSERT INTO RankingCampaign (Id, Programme, ListYear, Title, OpensOn, ClosesOn, Stage, OpenedAt, OpenedById, OpenedByName, Version)
VALUES (@Id, @Programme, @ListYear, @Title, @OpensOn, @ClosesOn, @Stage, @OpenedAt, @OpenedById, @OpenedByName, @Version);
