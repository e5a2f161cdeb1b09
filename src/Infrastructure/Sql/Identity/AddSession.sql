-- Opens a session.
INSERT INTO UserSession (Id, UserId, CreatedAt, LastSeenAt, RevokedAt, Origin, Agent)
VALUES (@Id, @UserId, @CreatedAt, @CreatedAt, NULL, @Origin, @Agent);
