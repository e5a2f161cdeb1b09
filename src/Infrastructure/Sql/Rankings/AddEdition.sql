-- Adds an edition. @AsOf: day; @PublishedAt: instant, UTC; hashes in lower-case hexadecimal.
INSERT INTO RankingEdition (Id, DraftId, Programme, ListYear, Number, EditionNumber, AsOf, ModelId, PolicyVersion, PolicyHash, Title,
    PublishedBy, PublishedAt, InputsHash, ContentHash, TopCount, ReserveCount)
VALUES (@Id, @DraftId, @Programme, @ListYear, @Number, @EditionNumber, @AsOf, @ModelId, @PolicyVersion, @PolicyHash, @Title,
    @PublishedBy, @PublishedAt, @InputsHash, @ContentHash, @TopCount, @ReserveCount);
