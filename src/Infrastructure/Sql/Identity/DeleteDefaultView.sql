-- Has an account open a list with no view. @userId: the account.
DELETE FROM DefaultView WHERE UserId = @userId AND ListName = @listName;
