-- Forgets what a screening changed, before it is found anew.
DELETE FROM ScreeningChange WHERE AsOf = @asOf;
