using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>What the register is searched, narrowed and sorted by, of one enterprise. Names are read as pinyin by the start, before anybody searches.</summary>
internal sealed class RegisterEntry
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>One text for all enterprises of a county: a look at every row reads it from the processor's cache.</summary>
    public string? CountyCode { get; init => field = value is null ? null : string.Intern(value); }

    public string? IndustryCode { get; init => field = value is null ? null : string.Intern(value); }

    public string Stage { get; init => (field, StageBit) = (string.Intern(value), 1 << (int)Enum.Parse<ListingStage>(value)); } = "";

    /// <summary>The stage as a bit of its own.</summary>
    public int StageBit { get; private init; }

    public long? RevenueFen { get; init; }

    public long? NetProfitFen { get; init; }

    public string SearchText { get; init; } = "";

    public string PinyinText { get; init; } = "";

    public int Version { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A filter with a caller's scope, asked of entries in memory: the same conditions as <c>Sql/Enterprises/_RegisterConditions.sql</c>.</summary>
/// <param name="filter">The filter.</param>
/// <param name="scope">What the caller may see.</param>
/// <param name="among">Who meets the conditions other tables hold; null when there are none.</param>
internal sealed class RegisterQuestion(EnterpriseFilter filter, Scope scope, IReadOnlySet<Guid>? among)
{
    private readonly int _stages = Enum.GetValues<ListingStage>()
        .Where(stage => filter.Stage is null || stage == filter.Stage)
        .Where(stage => filter.Reached is not { } reached || (stage >= reached && (filter.IncludesListed || stage < ListingStage.Listed)))
        .Aggregate(0, (bits, stage) => bits | 1 << (int)stage);

    /// <summary>What is looked for in names and codes; null for nothing.</summary>
    public string? Part { get; } = string.IsNullOrWhiteSpace(filter.Search) ? null : SearchTexts.Normalise(filter.Search.Trim());

    /// <summary>What may be found in the pinyin instead; null for nothing.</summary>
    public string? Pinyin { get; } = SearchTexts.PinyinPart(filter.Search);

    /// <summary>Whether everything but the search is met.</summary>
    public bool IsMetBy(RegisterEntry entry) =>
        (_stages & entry.StageBit) != 0
        && (filter.CountyCode is null || entry.CountyCode == filter.CountyCode)
        && (filter.CityCode is null || entry.CountyCode?.StartsWith(filter.CityCode, StringComparison.Ordinal) == true)
        && (filter.IndustrySection is null || entry.IndustryCode?.StartsWith(filter.IndustrySection, StringComparison.Ordinal) == true)
        && scope.Sees(entry.Id, entry.CountyCode)
        && among?.Contains(entry.Id) != false;
}
