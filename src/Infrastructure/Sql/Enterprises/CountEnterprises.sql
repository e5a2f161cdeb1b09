-- Number of matching enterprises. Conditions and their parameters: the part.
SELECT COUNT(*)
FROM Enterprise e
WHERE
  -- include Enterprises/_RegisterConditions
;
