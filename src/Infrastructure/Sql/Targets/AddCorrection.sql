-- Adds a correction unless one of its kind stands for the same county or enterprise. @NewValue: enterprises; @MadeAt: UTC.
INSERT INTO TargetCorrection (Id, Programme, TargetId, Kind, CountyCode, NewValue, EnterpriseId, CountsOn, Reason, MadeAt, MadeById, MadeByName)
SELECT @Id, @Programme, @TargetId, @Kind, @CountyCode, @NewValue, @EnterpriseId, @CountsOn, @Reason, @MadeAt, @MadeById, @MadeByName
WHERE NOT EXISTS (
    SELECT 1
    FROM TargetCorrection c
    WHERE c.Programme = @Programme AND c.TargetId = @TargetId AND c.WithdrawnAt IS NULL
      AND ((@EnterpriseId IS NULL AND c.EnterpriseId IS NULL AND (c.CountyCode = @CountyCode OR (c.CountyCode IS NULL AND @CountyCode IS NULL)))
        OR c.EnterpriseId = @EnterpriseId));
