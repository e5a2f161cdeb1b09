-- Adds an enterprise without figures. @SearchText, @PinyinText: lower-case texts searched by parts; @Now: this instant.
INSERT INTO Enterprise (
    Id, Name, FormerName, CreditCode, CountyCode, IndustryCode, CompanyForm, EstablishedOn, Address, Stage, SearchText, PinyinText, Version, CreatedAt, UpdatedAt)
VALUES (
    @Id, @Name, @FormerName, @CreditCode, @CountyCode, @IndustryCode, @CompanyForm, @EstablishedOn, @Address, @Stage, @SearchText, @PinyinText, @Version, @Now, @Now);
