-- Keeps a replaced password's hash, so that it is not chosen again soon.
INSERT INTO FormerPassword (UserId, ReplacedAt, PasswordHash) VALUES (@UserId, @ReplacedAt, @PasswordHash);
