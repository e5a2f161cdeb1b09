-- Forgets contact persons who left before a day. @before: day, exclusive.
DELETE FROM EnterpriseContact WHERE LeftOn < @before;
