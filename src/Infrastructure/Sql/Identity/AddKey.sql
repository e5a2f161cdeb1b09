-- Adds a key that protects cookies.
INSERT INTO DataProtectionKey (Name, Xml) VALUES (@name, @xml);
