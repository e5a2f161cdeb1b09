-- Adds an enterprise without figures. @SearchText: lower-case text searched by parts; @Now: this instant.
INSERT INTO Enterprise (
    Id, Name, FormerName, CreditCode, CountyCode, IndustryCode, CompanyForm, EstablishedOn, Address, Stage, SearchText, Version, CreatedAt, UpdatedAt)
VALUES (
    @Id, @Name, @FormerName, @CreditCode, @CountyCode, @IndustryCode, @CompanyForm, @EstablishedOn, @Address, @Stage, @SearchText, @Version, @Now, @Now);
