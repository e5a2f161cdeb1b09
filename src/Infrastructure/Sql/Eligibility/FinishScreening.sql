-- Ends a screening. @enterpriseTotal: enterprises in the library; @evaluatedTotal: those judged anew; @finishedAt: this instant, UTC.
UPDATE Screening
SET FinishedAt = @finishedAt, EnterpriseTotal = @enterpriseTotal, EvaluatedTotal = @evaluatedTotal
WHERE AsOf = @asOf;
