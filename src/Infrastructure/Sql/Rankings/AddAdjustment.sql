-- Adds an adjustment. @PointsE2: hundredths of a point; @DecidedAt: instant, UTC.
INSERT INTO RankingAdjustment (Id, DraftId, EnterpriseId, Kind, PointsE2, Reason, DecidedBy, DecidedAt)
VALUES (@Id, @DraftId, @EnterpriseId, @Kind, @PointsE2, @Reason, @DecidedBy, @DecidedAt);
