-- Pairs found to be two enterprises.
SELECT d.FirstId, d.SecondId
FROM EnterpriseDistinction d;
