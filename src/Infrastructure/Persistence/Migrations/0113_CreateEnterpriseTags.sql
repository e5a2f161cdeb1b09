-- Working marks officers put on enterprises to find them again. TagKey: the tag in lower case, so that one tag has one spelling.
CREATE TABLE EnterpriseTag (
    EnterpriseId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_EnterpriseTag_Enterprise REFERENCES Enterprise (Id),
    TagKey NVARCHAR(30) NOT NULL,
    Tag NVARCHAR(30) NOT NULL,
    AddedAt DATETIME2(3) NOT NULL,
    AddedById UNIQUEIDENTIFIER NOT NULL,
    AddedByName NVARCHAR(100) NOT NULL,
    CONSTRAINT PK_EnterpriseTag PRIMARY KEY (EnterpriseId, TagKey)
);

CREATE INDEX IX_EnterpriseTag_Tag ON EnterpriseTag (TagKey, EnterpriseId);
