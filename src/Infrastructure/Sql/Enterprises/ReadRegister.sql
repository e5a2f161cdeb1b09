-- What the register is searched, narrowed and sorted by, of every enterprise written at or after @since (UTC). Money in fen.
SELECT e.Id, e.Name, e.CountyCode, e.IndustryCode, e.Stage, e.RevenueFen, e.NetProfitFen, e.SearchText, e.PinyinText, e.Version, e.UpdatedAt
FROM Enterprise e
WHERE e.UpdatedAt >= @since;
