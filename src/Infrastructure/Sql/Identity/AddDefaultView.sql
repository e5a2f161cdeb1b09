-- Has an account open a list with a view. @userId: the account.
INSERT INTO DefaultView (UserId, ListName, ViewId) VALUES (@userId, @listName, @viewId);
