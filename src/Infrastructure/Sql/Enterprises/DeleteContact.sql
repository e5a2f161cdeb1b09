-- Forgets a contact person when nobody was faster. @id; @version: version that was read.
DELETE FROM EnterpriseContact WHERE Id = @id AND Version = @version;
