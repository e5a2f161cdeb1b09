-- Version of every enterprise, to find those written since. Order: id.
SELECT Id, Version FROM Enterprise ORDER BY Id;
