-- Those of some ids that name an attachment, whatever the scope. @keys: at most 500 ids. Order: id.
SELECT a.Id
FROM Attachment a
WHERE a.Id IN @keys
ORDER BY a.Id;
