-- Finds who meets a board and did not at the screening before, and who did and does not any more. @asOf, @previousOn: days of the two. The few that meet a board
-- are looked up on the other side, not the many that do not: CROSS JOIN keeps that order.
INSERT INTO ScreeningChange (AsOf, Board, EnterpriseId, OutcomeBefore, OutcomeAfter)
SELECT v.AsOf, v.Board, v.EnterpriseId, p.Outcome, v.Outcome
FROM ScreenedVerdict v
CROSS JOIN ScreenedVerdict p
WHERE v.AsOf = @asOf
  AND v.Outcome = 2
  AND p.AsOf = @previousOn
  AND p.Board = v.Board
  AND p.EnterpriseId = v.EnterpriseId
  AND p.Outcome <> 2
UNION ALL
SELECT v.AsOf, v.Board, v.EnterpriseId, p.Outcome, v.Outcome
FROM ScreenedVerdict p
CROSS JOIN ScreenedVerdict v
WHERE p.AsOf = @previousOn
  AND p.Outcome = 2
  AND v.AsOf = @asOf
  AND v.Board = p.Board
  AND v.EnterpriseId = p.EnterpriseId
  AND v.Outcome <> 2;
