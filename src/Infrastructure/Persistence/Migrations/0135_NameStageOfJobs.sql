-- What a running job is doing, one of the words its kind uses; null for kinds that do one thing only.
ALTER TABLE Job ADD Stage NVARCHAR(40) NULL;
