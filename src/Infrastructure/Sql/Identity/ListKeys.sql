-- Keys that protect cookies, shared by all instances. Order: name.
SELECT Name, Xml FROM DataProtectionKey ORDER BY Name;
