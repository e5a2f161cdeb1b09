-- Names whose pinyin has not been read yet, up to @most in the order of ids.
WITH unread AS (
    SELECT e.Id, e.Name, e.FormerName, ROW_NUMBER() OVER (ORDER BY e.Id) AS RowNumber
    FROM Enterprise e
    WHERE e.PinyinText = ''
)
SELECT Id, Name, FormerName
FROM unread
WHERE RowNumber <= @most;
