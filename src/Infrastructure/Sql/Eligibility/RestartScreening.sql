-- Begins a screening for a day again. Parameters as in AddScreening.
UPDATE Screening
SET RequestedBy = @requestedBy, StartedAt = @startedAt, FinishedAt = NULL, RulesHash = @rulesHash, RulesNumber = @rulesNumber
WHERE AsOf = @asOf;
