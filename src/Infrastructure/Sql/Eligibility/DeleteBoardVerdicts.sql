-- Forgets every verdict on a board that is no longer in force.
DELETE FROM ScreenedVerdict WHERE AsOf = @asOf AND Board = @board;
