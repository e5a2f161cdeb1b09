using System.Globalization;

namespace ListingPipeline.Domain.Rankings;

/// <summary>A published list: dated, numbered, never changed. Source: GZ22 三(三)1.</summary>
public sealed record RankingEdition
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Draft it was published from; holds candidates and scores.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>What identifies it inside its content.</summary>
    public required EditionImprint Imprint { get; init; }

    /// <summary>Title as published.</summary>
    public required string Title { get; init; }

    /// <summary>Officer who published it.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>SHA-256 over the canonical inputs, lower-case hexadecimal.</summary>
    public required string InputsHash { get; init; }

    /// <summary>SHA-256 over the canonical content, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Enterprises on the Top list.</summary>
    public required int TopCount { get; init; }

    /// <summary>Enterprises on the Reserve list.</summary>
    public required int ReserveCount { get; init; }

    /// <summary>Number for people and addresses, e.g. <c>guangzhou-2022-2026-01</c>: programme, year of the list, number within both.</summary>
    public string Label => LabelOf(Imprint.Programme, Imprint.ListYear, Imprint.Number);

    /// <summary>The number for people and addresses.</summary>
    public static string LabelOf(string programme, int listYear, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{programme}-{listYear:D4}-{number:D2}");

    /// <summary>Fixes a computed list as an edition.</summary>
    /// <param name="id">Identifier of the edition.</param>
    /// <param name="draft">Draft it comes from.</param>
    /// <param name="imprint">Number and policy.</param>
    /// <param name="ranking">The list, computed from the stored inputs.</param>
    /// <param name="publishedBy">Officer.</param>
    /// <param name="publishedAt">When.</param>
    public static RankingEdition Of(
        Guid id, RankingDraft draft, EditionImprint imprint, Ranking ranking, string publishedBy, DateTimeOffset publishedAt)
    {
        var inputsHash = RankingContent.Hash(RankingContent.Inputs(ranking.Entries.Select(e => e.Candidate), ranking.Adjustments));
        return new RankingEdition
        {
            Id = id,
            DraftId = draft.Identity.Id,
            Imprint = imprint,
            Title = draft.Identity.Title,
            PublishedBy = publishedBy,
            PublishedAt = publishedAt,
            InputsHash = inputsHash,
            ContentHash = RankingContent.Hash(RankingContent.Edition(imprint, inputsHash, ranking)),
            TopCount = ranking.Entries.Count(e => e.Outcome == RankingOutcome.Top),
            ReserveCount = ranking.Entries.Count(e => e.Outcome == RankingOutcome.Reserve),
        };
    }
}
