-- Notes which facts of an enterprise were judged, and by which rules. @FactsVersion: version of the enterprise; @RulesNumber: number of the rules.
INSERT INTO ScreeningEnterprise (AsOf, EnterpriseId, FactsVersion, RulesNumber) VALUES (@AsOf, @EnterpriseId, @FactsVersion, @RulesNumber);
