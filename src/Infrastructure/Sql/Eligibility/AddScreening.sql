-- Begins the first screening for a day. @AsOf: the day asked about; @StartedAt: this instant, UTC.
INSERT INTO Screening (AsOf, RequestedBy, StartedAt, EnterpriseTotal, EvaluatedTotal)
VALUES (@asOf, @requestedBy, @startedAt, 0, 0);
