-- Makes every link of a user worthless. @userId: whose.
DELETE FROM UserLink WHERE UserId = @userId;
