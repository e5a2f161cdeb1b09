using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>An edition as stored.</summary>
internal sealed class EditionRow
{
    public Guid Id { get; init; }

    public Guid DraftId { get; init; }

    public string Programme { get; init; } = "";

    public int ListYear { get; init; }

    public int Number { get; init; }

    public string EditionNumber { get; init; } = "";

    public DateOnly AsOf { get; init; }

    public string ModelId { get; init; } = "";

    public string PolicyVersion { get; init; } = "";

    public string PolicyHash { get; init; } = "";

    public string Title { get; init; } = "";

    public string PublishedBy { get; init; } = "";

    public DateTimeOffset PublishedAt { get; init; }

    public string InputsHash { get; init; } = "";

    public string ContentHash { get; init; } = "";

    public int TopCount { get; init; }

    public int ReserveCount { get; init; }

    public static EditionRow Of(RankingEdition edition) => new()
    {
        Id = edition.Id,
        DraftId = edition.DraftId,
        Programme = edition.Imprint.Programme,
        ListYear = edition.Imprint.ListYear,
        Number = edition.Imprint.Number,
        EditionNumber = edition.Label,
        AsOf = edition.Imprint.AsOf,
        ModelId = edition.Imprint.ModelId,
        PolicyVersion = edition.Imprint.PolicyVersion,
        PolicyHash = edition.Imprint.PolicyHash,
        Title = edition.Title,
        PublishedBy = edition.PublishedBy,
        PublishedAt = edition.PublishedAt,
        InputsHash = edition.InputsHash,
        ContentHash = edition.ContentHash,
        TopCount = edition.TopCount,
        ReserveCount = edition.ReserveCount,
    };

    public RankingEdition ToEdition() => new()
    {
        Id = Id,
        DraftId = DraftId,
        Imprint = new EditionImprint(Programme, ListYear, Number, AsOf, ModelId, PolicyVersion, PolicyHash),
        Title = Title,
        PublishedBy = PublishedBy,
        PublishedAt = PublishedAt,
        InputsHash = InputsHash,
        ContentHash = ContentHash,
        TopCount = TopCount,
        ReserveCount = ReserveCount,
    };

    public RankingEditionSummary ToSummary() => new()
    {
        Id = Id,
        EditionNumber = EditionNumber,
        DraftId = DraftId,
        Programme = Programme,
        ListYear = ListYear,
        Number = Number,
        AsOf = AsOf,
        Title = Title,
        PublishedBy = PublishedBy,
        PublishedAt = PublishedAt,
        ContentHash = ContentHash,
        TopCount = TopCount,
        ReserveCount = ReserveCount,
    };
}
