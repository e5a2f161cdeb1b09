-- The rules a screening was made by. Order: board.
SELECT b.Board, b.ContentHash
FROM ScreeningBoard b
WHERE b.AsOf = @asOf
ORDER BY b.Board;
