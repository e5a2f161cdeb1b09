-- How many accounts there are.
SELECT COUNT(*) AS Total FROM UserAccount;
