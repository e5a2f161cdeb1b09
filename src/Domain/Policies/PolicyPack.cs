using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Policies;

/// <summary>What pins a stored result to the policy text it was computed with.</summary>
/// <param name="Id">Pack id, the folder name, e.g. <c>datong-2022</c>.</param>
/// <param name="Version">Version the pack states, raised with every change of meaning.</param>
/// <param name="Hash">SHA-256 over the names and contents of the pack's files, lower-case hexadecimal.</param>
public sealed record PackIdentity(string Id, string Version, string Hash);

/// <summary>The city whose programme a pack describes.</summary>
/// <param name="Code">Six-digit division code, e.g. <c>140200</c>.</param>
/// <param name="Name">Name, e.g. 大同市.</param>
public sealed record City(string Code, LocalizedText Name);

/// <summary>A county, district or development zone that takes part in a city's programme.</summary>
/// <param name="Code">Six-digit code; for a zone without a division code the statistical one, see <paramref name="Note"/>.</param>
/// <param name="Name">Name as the document prints it.</param>
/// <param name="Order">Position in the document's printed tables, from 1; not the order of the codes.</param>
/// <param name="Aliases">Former districts and zone names that occur in addresses and mean this county today.</param>
/// <param name="Note">Peculiarity of the code or name; null when there is none.</param>
/// <param name="Tile">Place on the programme's tile map; null when the pack draws none.</param>
public sealed record County(string Code, LocalizedText Name, int Order, IReadOnlyList<string> Aliases, string? Note, MapTile? Tile);

/// <summary>Place of a county on a map of equal tiles, drawn where no licensed boundaries exist.</summary>
/// <param name="Row">Row from the north, from 1.</param>
/// <param name="Column">Column from the west, from 1.</param>
public sealed record MapTile(int Row, int Column);

/// <summary>What a target counts.</summary>
public enum TargetKind
{
    /// <summary>Enterprises newly listed on an exchange in China or abroad.</summary>
    Listed,

    /// <summary>High-tech enterprises newly listed.</summary>
    ListedHighTech,

    /// <summary>Enterprises newly quoted on the NEEQ.</summary>
    Neeq,

    /// <summary>Enterprises newly on the regional equity board.</summary>
    RegionalBoard,
}

/// <summary>A number of enterprises the programme wants to reach within a period.</summary>
/// <param name="Id">Stable id, e.g. <c>DT22-T1</c>.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Total">Number for the whole city.</param>
/// <param name="From">First day that counts.</param>
/// <param name="To">Last day that counts, inclusive.</param>
/// <param name="ByCounty">Share of each county by code; empty when the document sets none. Sums to <paramref name="Total"/>.</param>
/// <param name="Source">Clause.</param>
/// <param name="RuleId">Rule an enterprise must meet on the day it counts from, e.g. a valid high-tech certificate; null when everyone counts.</param>
public sealed record Target(
    string Id,
    TargetKind Kind,
    LocalizedText Name,
    int Total,
    DateOnly From,
    DateOnly To,
    IReadOnlyDictionary<string, int> ByCounty,
    PolicySource Source,
    string? RuleId);

/// <summary>A document that sources cite.</summary>
/// <param name="Code">Short name clauses cite it by, e.g. <c>DT22</c>; null for those cited by title only.</param>
/// <param name="Title">Title or number as cited, and the issuer's English title or a plain rendering.</param>
public sealed record CitedDocument(string? Code, LocalizedText Title);

/// <summary>A policy in machine-readable form: the national rules (no city) or one city's programme.</summary>
public sealed record PolicyPack
{
    /// <summary>Id, version and content hash.</summary>
    public required PackIdentity Identity { get; init; }

    /// <summary>Title shown to people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Document the pack renders.</summary>
    public required string Document { get; init; }

    /// <summary>First day the programme applies.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Day of issue; null when the text at hand prints none.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The city; null for the national pack.</summary>
    public City? City { get; init; }

    /// <summary>Counties in the order of the document's tables; empty for the national pack.</summary>
    public IReadOnlyList<County> Counties { get; init; } = [];

    /// <summary>Targets in the order of the document.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Documents its sources cite, with their English titles.</summary>
    public IReadOnlyList<CitedDocument> Documents { get; init; } = [];

    /// <summary>Anything a reader of the pack must know; null when there is nothing.</summary>
    public string? Note { get; init; }
}
