using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>A named test with versions by day of effect.</summary>
/// <param name="Id">Stable id, e.g. <c>MB24-S1</c>.</param>
/// <param name="Board">Board or programme it belongs to.</param>
/// <param name="Series">Shared by rules that succeed one another, e.g. <c>MB-S1</c>; at most one of them is in force on a day.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Versions">By day of effect, ascending, without overlap.</param>
/// <param name="Pack">Pack it was loaded from; part of every stored verdict.</param>
public sealed record Rule(
    string Id,
    string Board,
    string Series,
    LocalizedText Name,
    IReadOnlyList<RuleVersion> Versions,
    PackIdentity Pack)
{
    /// <summary>The version in force on a day; null before the first, after the last and in a gap.</summary>
    public RuleVersion? InForceOn(DateOnly day)
    {
        foreach (var version in Versions)
        {
            if (version.IsInForceOn(day))
            {
                return version;
            }
        }

        return null;
    }

    /// <summary>The edition a pinned reference means: the one in force on the day, else the nearest one before it, else the first.</summary>
    public RuleVersion PinnedOn(DateOnly day) =>
        InForceOn(day) ?? Versions.LastOrDefault(version => version.EffectiveFrom <= day) ?? Versions[0];
}

/// <summary>A rule as it stands during one period.</summary>
/// <param name="EffectiveFrom">First day, inclusive.</param>
/// <param name="EffectiveTo">Day after the last; null while open.</param>
/// <param name="Source">Document and clause, with the confidence mark.</param>
/// <param name="Condition">What must hold.</param>
/// <param name="Note">Reading or doubt people must know; null when there is none.</param>
public sealed record RuleVersion(DateOnly EffectiveFrom, DateOnly? EffectiveTo, PolicySource Source, Condition Condition, LocalizedText? Note)
{
    /// <summary>The document's own words, in Chinese; null where they are not quoted. No answer depends on them.</summary>
    public string? Sentence { get; init; }

    /// <summary>SHA-256 of the version as written in its file but for <see cref="Sentence"/>, in lower-case hexadecimal, whatever its layout; empty for a version no file holds.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>True from the first day until the day before <see cref="EffectiveTo"/>.</summary>
    public bool IsInForceOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || day < EffectiveTo);

    /// <summary>True when the version was not checked against the official text: it never answers a hard "met" or "not met".</summary>
    public bool IsUnverified => Source.Confidence == PolicyConfidence.Unverified;
}

/// <summary>What a board is, for grouping on screens.</summary>
public enum BoardKind
{
    /// <summary>An exchange or market enterprises list on.</summary>
    Exchange,

    /// <summary>A test markets or plans refer to, such as the STAR attributes.</summary>
    Attribute,

    /// <summary>A list or library of a city's programme.</summary>
    Programme,
}

/// <summary>A market, list or library, and how its rules combine: one standard of the enterprise's route, and every requirement.</summary>
/// <param name="Id">Stable id, e.g. <c>main</c>.</param>
/// <param name="Order">Place among the boards on screens; smaller first.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Ordinary">Series of the standards for ordinary issuers; one is enough.</param>
/// <param name="RedChip">Series of the standards for red chips; empty when the board has none of its own.</param>
/// <param name="WeightedVoting">Series of the standards that replace the ordinary ones under weighted voting; empty when there are none.</param>
/// <param name="Requirements">Series of the rules that must hold besides.</param>
/// <param name="Pack">Pack it belongs to.</param>
public sealed record Board(
    string Id,
    int Order,
    BoardKind Kind,
    LocalizedText Name,
    IReadOnlyList<string> Ordinary,
    IReadOnlyList<string> RedChip,
    IReadOnlyList<string> WeightedVoting,
    IReadOnlyList<string> Requirements,
    PackIdentity Pack);
