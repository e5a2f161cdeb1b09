using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Which enterprises are wanted; every part null means all.</summary>
/// <param name="CityCode">First four digits of the division code, e.g. <c>1402</c>.</param>
/// <param name="CountyCode">Six-digit division code.</param>
/// <param name="Search">Part of a name, former name or credit code.</param>
/// <param name="IndustrySection">Section letter of GB/T 4754, <c>A</c> to <c>T</c>.</param>
/// <param name="Stage">Stage on the road to listing.</param>
/// <param name="Verdict">What the latest finished screening says; null for no matter what.</param>
/// <param name="Place">Place in a resource library; null for no matter whether.</param>
/// <param name="Tag">A tag it carries; null for no matter which.</param>
/// <param name="Ids">Only these; null for all.</param>
/// <param name="Reached">In this stage or a later one.</param>
/// <param name="IncludesListed">Whether those listed already count as having reached it; means nothing without <paramref name="Reached"/>.</param>
public sealed record EnterpriseFilter(
    string? CityCode = null,
    string? CountyCode = null,
    string? Search = null,
    string? IndustrySection = null,
    ListingStage? Stage = null,
    ScreenedFilter? Verdict = null,
    PlaceFilter? Place = null,
    string? Tag = null,
    IReadOnlyList<Guid>? Ids = null,
    ListingStage? Reached = null,
    bool IncludesListed = false)
{
    /// <summary>No restriction.</summary>
    public static EnterpriseFilter All { get; } = new();
}

/// <summary>Which stored verdicts of the latest finished screening are wanted.</summary>
/// <param name="Board">Board, list or library, e.g. <c>beijing</c>.</param>
/// <param name="Outcome">The answer with everything required, as its number (0 not met, 1 undecided, 2 met); null for any.</param>
/// <param name="MostGap">Widest gap to the nearest rule as a share of the threshold, e.g. 0.2; null for any.</param>
/// <param name="Missing">A metric the answer wants; null for any.</param>
public sealed record ScreenedFilter(string Board, int? Outcome, decimal? MostGap, string? Missing);

/// <summary>A place in a resource library held today.</summary>
/// <param name="Library">The library, e.g. <c>dt-reserve</c>.</param>
/// <param name="Layer">A layer of it; null for any.</param>
public sealed record PlaceFilter(string Library, string? Layer);

/// <summary>An enterprise with its current facts.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Registered name.</param>
/// <param name="CreditCode">Unified social credit code; null when unknown.</param>
/// <param name="CountyCode">Division code of its county; null when unresolved.</param>
/// <param name="Facts">Current facts, master data included where the vocabulary names them.</param>
public sealed record EnterpriseFactsRecord(Guid Id, string Name, string? CreditCode, string? CountyCode, EnterpriseFacts Facts)
{
    /// <summary>City code, the first four digits of the county's; null when unresolved.</summary>
    public string? CityCode => CountyCode?[..4];
}

/// <summary>Reads current facts for judging.</summary>
public interface IEnterpriseFactsReader
{
    /// <summary>Facts of one enterprise; null when absent or outside the scope.</summary>
    Task<EnterpriseFactsRecord?> ReadAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Facts of every matching enterprise in scope, in the order of ids, one at a time.</summary>
    IAsyncEnumerable<EnterpriseFactsRecord> StreamAsync(EnterpriseFilter filter, Scope scope, CancellationToken cancellationToken);
}
