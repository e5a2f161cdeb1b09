-- Notes which screening another was compared with. @previousOn: its day.
UPDATE Screening SET PreviousOn = @previousOn WHERE AsOf = @asOf;
