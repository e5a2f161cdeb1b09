-- Records verdicts for good. @FactsJson: the facts they rest on; @RecordedAt: this instant, UTC.
INSERT INTO VerdictRecord (Id, EnterpriseId, AsOf, ListingCommitteeOn, FactsJson, ContentHash, RecordedBy, RecordedAt)
VALUES (@Id, @EnterpriseId, @AsOf, @ListingCommitteeOn, @FactsJson, @ContentHash, @RecordedBy, @RecordedAt);
