-- Forgets which facts of an enterprise were judged.
DELETE FROM ScreeningEnterprise WHERE AsOf = @AsOf AND EnterpriseId = @EnterpriseId;
