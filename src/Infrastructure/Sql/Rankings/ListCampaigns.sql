-- Every campaign. Order: newest year first, then programme.
SELECT Id, Programme, ListYear, Title, OpensOn, ClosesOn, Stage, OpenedAt, OpenedById, OpenedByName, Version
FROM RankingCampaign
ORDER BY ListYear DESC, Programme;
