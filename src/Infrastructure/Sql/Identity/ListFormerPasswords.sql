-- Replaced passwords of a user. @userId: whose. Order: newest first.
SELECT PasswordHash FROM FormerPassword WHERE UserId = @userId ORDER BY ReplacedAt DESC;
