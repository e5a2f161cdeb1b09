-- Notes which facts of an enterprise were judged. @FactsVersion: version of the enterprise.
INSERT INTO ScreeningEnterprise (AsOf, EnterpriseId, FactsVersion) VALUES (@AsOf, @EnterpriseId, @FactsVersion);
