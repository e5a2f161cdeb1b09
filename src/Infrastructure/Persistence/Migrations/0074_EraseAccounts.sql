-- When a person's data were erased from an account; the account itself stays, because records name it by its id.
ALTER TABLE UserAccount ADD ErasedAt DATETIME2(3) NULL;
