-- Forgets the rules of a board, before they are written anew or because it is gone.
DELETE FROM ScreeningBoard WHERE AsOf = @asOf AND Board = @board;
