-- Forgets every verdict on a board that is no longer in force.
DELETE FROM ScreeningVerdict WHERE AsOf = @asOf AND Board = @board;
