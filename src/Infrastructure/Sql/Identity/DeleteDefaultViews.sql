-- Has an account open every list with no view. @userId: the account.
DELETE FROM DefaultView WHERE UserId = @userId;
