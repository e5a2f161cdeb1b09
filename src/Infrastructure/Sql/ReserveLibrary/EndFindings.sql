-- Ends the open findings of a member that left. @endedOn: day.
UPDATE ReserveFinding
SET Stage = 'Left', EndedOn = @endedOn, Version = Version + 1
WHERE MemberId = @memberId AND Stage = 'Open';
