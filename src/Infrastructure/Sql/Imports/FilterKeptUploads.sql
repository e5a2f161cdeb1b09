-- Those of some ids that name an uploaded spreadsheet still kept, whoever sent it. @keys: at most 500 ids; @oldest: instant, UTC. Order: id.
SELECT u.Id
FROM ImportUpload u
WHERE u.Id IN @keys AND u.SentAt >= @oldest
ORDER BY u.Id;
