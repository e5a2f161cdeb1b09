-- Those of some enterprises of which a value was ever recorded, if only to declare it unknown again. @keys: up to 500 enterprise ids as written in the database.
SELECT DISTINCT f.EnterpriseId
FROM EnterpriseFact f
WHERE f.EnterpriseId IN @keys;
