-- Notes the rules of a board. @contentHash: empty while they are being judged anew.
INSERT INTO ScreeningBoard (AsOf, Board, ContentHash) VALUES (@asOf, @board, @contentHash);
