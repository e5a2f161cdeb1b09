-- Deletes the views of an account. @userId: the account.
DELETE FROM SavedView WHERE OwnerId = @userId;
