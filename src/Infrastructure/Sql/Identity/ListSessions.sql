-- Sessions of a user that may still be alive. @userId: whose; @createdAfter, @seenAfter: instants, UTC, exclusive. Order: last seen, newest first.
SELECT Id, CreatedAt, LastSeenAt, Origin, Agent
FROM UserSession
WHERE UserId = @userId AND RevokedAt IS NULL AND CreatedAt > @createdAfter AND LastSeenAt > @seenAfter
ORDER BY LastSeenAt DESC, Id;
