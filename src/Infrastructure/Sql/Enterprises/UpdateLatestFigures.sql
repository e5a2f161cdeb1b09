-- Figures of the latest year that the register shows and sorts by. Money in fen; null when unknown.
UPDATE Enterprise SET LatestYear = @LatestYear, RevenueFen = @RevenueFen, NetProfitFen = @NetProfitFen WHERE Id = @EnterpriseId;
