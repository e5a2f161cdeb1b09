-- Forgets the sessions of a user, with the addresses and browsers they came from. @userId: whose.
DELETE FROM UserSession WHERE UserId = @userId;
