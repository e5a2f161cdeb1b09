-- How many views an account keeps. @userId: the account.
SELECT COUNT(*) FROM SavedView WHERE OwnerId = @userId;
