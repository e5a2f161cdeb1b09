-- Begins the first screening for a day. @asOf: the day asked about; @startedAt: this instant, UTC; @rulesHash, @rulesNumber: rules it judges by.
INSERT INTO Screening (AsOf, RequestedBy, StartedAt, EnterpriseTotal, EvaluatedTotal, RulesHash, RulesNumber)
VALUES (@asOf, @requestedBy, @startedAt, 0, 0, @rulesHash, @rulesNumber);
