-- Forgets the replaced passwords of a user. @userId: whose.
DELETE FROM FormerPassword WHERE UserId = @userId;
