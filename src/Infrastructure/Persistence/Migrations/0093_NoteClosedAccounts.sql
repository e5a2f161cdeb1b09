-- When an account was first seen closed, to the day: the person behind it is forgotten some time later.
ALTER TABLE UserAccount ADD ClosedAt DATETIME2(3) NULL;
